package crooked.right;

public final class RightWall {}
