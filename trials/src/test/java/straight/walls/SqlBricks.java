package straight.walls;

import straight.cellar.Coal;

record SqlBricks(String colour, Coal burntWith) {}
