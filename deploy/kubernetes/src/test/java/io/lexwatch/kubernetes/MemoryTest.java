package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A heap that fills its share leaves room, within the container's limit, for classes, code, threads and buffers. */
class MemoryTest {

    private static final double MEBIBYTE = 1024 * 1024;
    private static final double BESIDES_THE_HEAP = 192;

    @Test
    void limitsHoldTheHeapAndWhatTheProcessNeedsBesides() throws IOException {
        double share = heapShare();
        for (String service : Manifests.SERVICES) {
            var resources = Manifests.base().container(service).getResources();
            double limit = mebibytes(resources.getLimits().get("memory"));
            assertThat(limit - limit * share)
                    .as("memory of %s besides its heap", service)
                    .isGreaterThan(BESIDES_THE_HEAP);
            assertThat(mebibytes(resources.getRequests().get("memory"))).isLessThanOrEqualTo(limit);
            assertThat(resources.getLimits()).doesNotContainKey("cpu");
        }
    }

    private static double heapShare() throws IOException {
        String dockerfile = Files.readString(ProjectHome.find().resolve("deploy/images/Dockerfile"));
        var share = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)").matcher(dockerfile);
        assertThat(share.find()).isTrue();
        return Integer.parseInt(share.group(1)) / 100.0;
    }

    private static double mebibytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).doubleValue() / MEBIBYTE;
    }
}
