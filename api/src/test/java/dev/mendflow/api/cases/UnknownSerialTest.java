package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mendflow.api.WholeApplication;
import dev.mendflow.api.problems.Problems;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.asset.Assets;
import dev.mendflow.customer.Customers;
import dev.mendflow.servicecase.ServiceCases;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A house that serves only what it sold: {@code mendflow.cases.accept-unknown-serials=false}. */
@WholeApplication
class UnknownSerialTest {

    @Autowired
    ServiceCases cases;

    @Autowired
    Customers customers;

    @Autowired
    Assets assets;

    @Autowired
    CasePromises promises;

    @Autowired
    TrackingLinks links;

    @Autowired
    Regions regions;

    @Autowired
    CaseScope scope;

    @Autowired
    Problems problems;

    @ParameterizedTest
    @CsvSource({"zh-CN,序列号未知,档案中没有该序列号的设备。", "en,Unknown serial,There is no asset with this serial on file."})
    void aSerialThatIsNotOnFileIsRefusedAndNothingOfTheReportIsKept(Locale language, String title, String detail) {
        var strict = new Reports(
                cases, customers, assets, promises, links, new CaseSettings(false, Path.of("unused")), regions, scope);
        String ref = "C-" + UUID.randomUUID();
        String serial = "SN-" + UUID.randomUUID();

        var refusal = catchThrowableOfType(Refusal.class, () -> strict.take(report(ref, serial), null));

        assertThat(refusal.status().value()).isEqualTo(422);
        assertThat(problems.of(refusal, language).getTitle()).isEqualTo(title);
        assertThat(problems.of(refusal, language).getDetail()).isEqualTo(detail);
        assertThat(customers.findByRef(ref)).isEmpty();
        assertThat(assets.findBySerial(serial)).isEmpty();
    }

    private static ReportForm report(String ref, String serial) {
        return new ReportForm(
                new ReportForm.CustomerPart(ref, "Hai Yun Logistics", null, null, null),
                new ReportForm.AssetPart(serial, "M1"),
                null,
                "DEGRADED",
                "NOISE",
                "It rattles",
                null,
                null,
                null,
                null,
                null);
    }
}
