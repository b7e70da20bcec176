package org.throughline.trials.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.trials.repository.Repository;

class TidyTest {

    @Test
    void the_repository_is_tidy() {
        assertThat(Tidy.findings(Repository.here())).isEmpty();
    }
}
