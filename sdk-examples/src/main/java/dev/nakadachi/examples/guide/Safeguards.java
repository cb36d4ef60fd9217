package dev.nakadachi.examples.guide;

import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.Keyset;
import java.nio.file.Path;

/** Guide, steps 9 and 10. */
final class Safeguards {

    private Safeguards() {}

    static void stop(LocalStopSwitch stopSwitch) {
        // tag::stop
        StopOrder order = StopOrder.provider(new InstitutionId("gmo-aozora-corporate"), "odd log-ins since 09:40");
        stopSwitch.stop(order); // every call to that bank ends in RefusedLocallyException, local.stopped
        stopSwitch.release(order);
        // end::stop
    }

    static String verify(Path data, Path otherVolume, Keyset keyset) {
        // tag::verify
        AuditReport report = AuditTrail.verify(data.resolve("log"), otherVolume.resolve("heads"), keyset);
        if (!report.intact()) {
            report.findings().forEach(System.out::println);
        }
        // end::verify
        return report.toString();
    }
}
