package io.lexwatch.bench.measure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws growths as SVG, one chart below the other. Both axes are logarithmic and a tenfold is as long on one as on the other:
 * what grows like its cause rises at 45 degrees.
 */
public final class Plot {

    private static final int TENFOLD = 110;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int WIDTH = 640;

    private final XMLStreamWriter svg;

    private Plot(XMLStreamWriter svg) {
        this.svg = svg;
    }

    /** Writes the drawing. */
    public static void write(Path file, List<Growth> growths) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            var svg = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
            new Plot(svg).draw(growths);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IOException("the drawing " + file + " cannot be written", e);
        }
    }

    private void draw(List<Growth> growths) throws XMLStreamException {
        int height = growths.stream().mapToInt(Plot::height).sum();
        svg.writeStartElement("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "width", WIDTH, "height", height);
        attributes("viewBox", "0 0 " + WIDTH + " " + height, "font-family", "sans-serif", "font-size", 12);
        int top = 0;
        for (var growth : growths) {
            chart(growth, top);
            top += height(growth);
        }
        svg.writeEndElement();
    }

    private static int height(Growth growth) {
        return TOP + BOTTOM + TENFOLD * tens(growth, Growth.Point::cost);
    }

    /** How many tenfolds an axis spans. */
    private static int tens(Growth growth, ToDoubleFunction<Growth.Point> value) {
        return Math.max(1, (int) Math.ceil(log(most(growth, value))) - first(growth, value));
    }

    private static int first(Growth growth, ToDoubleFunction<Growth.Point> value) {
        return (int)
                Math.floor(log(growth.points().stream().mapToDouble(value).min().orElseThrow()));
    }

    private static double most(Growth growth, ToDoubleFunction<Growth.Point> value) {
        return growth.points().stream().mapToDouble(value).max().orElseThrow();
    }

    private static double log(double value) {
        return Math.log10(value) - 1e-9;
    }

    private void chart(Growth growth, int top) throws XMLStreamException {
        int across = tens(growth, Growth.Point::cause);
        int up = tens(growth, Growth.Point::cost);
        int floor = top + TOP + TENFOLD * up;
        text(LEFT, top + 20, "start", growth.title());
        for (int ten = 0; ten <= across; ten++) {
            int x = LEFT + TENFOLD * ten;
            line(x, top + TOP, x, floor);
            text(x, floor + 16, "middle", number(first(growth, Growth.Point::cause) + ten));
        }
        for (int ten = 0; ten <= up; ten++) {
            int y = floor - TENFOLD * ten;
            line(LEFT, y, LEFT + TENFOLD * across, y);
            text(LEFT - 6, y + 4, "end", number(first(growth, Growth.Point::cost) + ten));
        }
        text(LEFT, floor + 34, "start", growth.cause() + " → " + growth.cost());
        points(growth, floor);
    }

    private void points(Growth growth, int floor) throws XMLStreamException {
        var path = new StringBuilder();
        for (var point : growth.points()) {
            double x = LEFT + TENFOLD * (log(point.cause()) - first(growth, Growth.Point::cause));
            double y = floor - TENFOLD * (log(point.cost()) - first(growth, Growth.Point::cost));
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.writeEmptyElement("circle");
            attributes("cx", fixed(x), "cy", fixed(y), "r", 4, "fill", "#1f4e79");
            text((int) x + 7, (int) y - 6, "start", Report.number(point.cost()));
        }
        svg.writeEmptyElement("polyline");
        attributes("points", path.toString().strip(), "fill", "none", "stroke", "#1f4e79", "stroke-width", 2);
    }

    private void line(int fromX, int fromY, int toX, int toY) throws XMLStreamException {
        svg.writeEmptyElement("line");
        attributes("x1", fromX, "y1", fromY, "x2", toX, "y2", toY, "stroke", "#cccccc");
    }

    private void text(int x, int y, String anchor, String words) throws XMLStreamException {
        svg.writeStartElement("text");
        attributes("x", x, "y", y, "text-anchor", anchor);
        svg.writeCharacters(words);
        svg.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            svg.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(int power) {
        return Report.number(Math.pow(10, power));
    }
}
