package dev.mendflow.kpi;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are counted.
 *
 * @param zone in which a day begins and ends; all is counted anew when it changes
 * @param batch how many cases are counted in one transaction
 */
@ConfigurationProperties("mendflow.kpi")
record KpiSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("100") int batch) {}
