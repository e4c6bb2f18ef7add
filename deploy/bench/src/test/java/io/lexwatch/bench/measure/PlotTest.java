package io.lexwatch.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotTest {

    @TempDir
    Path folder;

    @Test
    void whatGrowsLikeItsCauseRisesAt45Degrees() throws Exception {
        var points = List.of(new Growth.Point(10, 2), new Growth.Point(100, 20), new Growth.Point(1_000, 200));
        var circles = circles(new Growth("reading", "characters", "ms <each>", points));
        assertThat(circles).hasSize(3);
        for (int i = 1; i < circles.size(); i++) {
            double right = value(circles.get(i), "cx") - value(circles.get(i - 1), "cx");
            double up = value(circles.get(i - 1), "cy") - value(circles.get(i), "cy");
            assertThat(right).isPositive().isCloseTo(up, within(0.2));
        }
    }

    @Test
    void nothingMeasuredCannotBeDrawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth("reading", "characters", "ms", List.of()));
    }

    private List<Element> circles(Growth growth) throws Exception {
        var file = folder.resolve("growth.svg");
        Plot.write(file, List.of(growth));
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("circle");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static double value(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
