package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that cannot be meant are refused with what to do, and the key never shows itself. */
class OdooAccessTest {

    @Test
    void the_key_does_not_show_itself() {
        OdooAccess access = OdooAccess.of("https://odoo.example.com", "plant", " 0123456789abcdef\n", false);
        assertThat(access.toString()).doesNotContain("0123456789abcdef");
        assertThat(access.key().secret()).isEqualTo("0123456789abcdef");
        assertThatThrownBy(() -> new OdooKey("two words"))
                .hasMessageContaining("TL-ODOO-018")
                .hasMessageNotContaining("two words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "odoo.example.com",
                "ftp://odoo.example.com",
                "https://odoo.example.com/web",
                "https://admin:secret@odoo.example.com",
                "https://odoo.example.com?db=plant",
                "https://"
            })
    void an_address_that_odoo_cannot_have_is_refused(String address) {
        assertThatThrownBy(() -> OdooAccess.of(address, "plant", "key", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TL-ODOO-018");
    }

    @Test
    void an_empty_database_is_refused() {
        assertThatThrownBy(() -> OdooAccess.of("https://odoo.example.com", " ", "key", false))
                .hasMessageContaining("TL-ODOO-018");
    }

    @Test
    void a_key_may_travel_openly_only_within_this_machine() {
        assertThat(OdooAccess.of("http://odoo.example.com", "plant", "key", false)
                        .isOpen())
                .isTrue();
        assertThat(OdooAccess.of("http://127.0.0.1:8069", "plant", "key", false).isOpen())
                .isFalse();
        assertThat(OdooAccess.of("https://odoo.example.com", "plant", "key", false)
                        .isOpen())
                .isFalse();
    }
}
