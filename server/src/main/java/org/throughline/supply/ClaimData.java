package org.throughline.supply;

import java.util.List;

/** Makes who may take what is reserved, and keeps it reservation by reservation. */
final class ClaimData {

    private final Derived<Reservations.Basis, Reservations> reserved = new Derived<>();
    private final KeptEach<Claims.Taking, Need, Claims.Taker> takers = new KeptEach<>();
    private final Derived<Claims.Basis, List<Claims.Asked>> claimed = new Derived<>();
    private final ToldEach<Claims.Asked, Claims.Claim> claims = new ToldEach<>();

    Claims of(Ground ground, Needs needs, Transfers transfers) {
        Reservations.Basis basis = new Reservations.Basis(
                MasterData.Basis.of(ground),
                transfers,
                ground.books().snapshot().stock().reservations());
        Reservations counted = reserved.of(basis, _ -> Reservations.of(ground, basis));
        Claims.Taking rule = new Claims.Taking(transfers, counted);
        List<Claims.Taker> taking = takers.of(rule, needs.all(), rule::of).stream()
                .filter(Claims.Taker::takes)
                .toList();
        List<Claims.Asked> asked = claimed.of(new Claims.Basis(counted, taking), Claims::asked);
        return new Claims(counted, claims.of(ground, asked, told -> each -> List.of(Claims.Claim.of(told, each))));
    }
}
