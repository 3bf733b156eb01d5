package dev.mendflow.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionReasonTest {

    private final ResourceBundle english = ResourceBundle.getBundle("messages/dispatch", Locale.ROOT, control());
    private final ResourceBundle chinese = ResourceBundle.getBundle("messages/dispatch", Locale.CHINESE, control());

    @ParameterizedTest
    @EnumSource
    void everyReasonCanBeSaidInBothLanguages(RejectionReason reason) {
        assertThat(english.getString(reason.messageKey())).isNotBlank();
        assertThat(chinese.getString(reason.messageKey()))
                .matches(".*\\p{IsHan}.*")
                .isNotEqualTo(english.getString(reason.messageKey()));
    }

    private static ResourceBundle.Control control() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
