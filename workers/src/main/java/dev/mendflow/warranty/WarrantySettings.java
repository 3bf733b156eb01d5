package dev.mendflow.warranty;

import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is charged when no term covers a case.
 *
 * @param callOutFee flat, if somebody had to go there or the asset had to come to the workshop
 * @param currency of all amounts
 */
@ConfigurationProperties("mendflow.warranty")
record WarrantySettings(
        @DefaultValue("300.00") BigDecimal callOutFee,
        @DefaultValue("CNY") Currency currency) {

    Money callOut() {
        return new Money(callOutFee, currency);
    }
}
