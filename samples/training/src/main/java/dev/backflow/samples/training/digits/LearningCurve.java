package dev.backflow.samples.training.digits;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The learning curve as a picture: losses on the left axis, accuracy on the right one. */
final class LearningCurve {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 540;

    private LearningCurve() {}

    /** Draws the epochs into a PNG file; no display is needed. */
    static void draw(List<Epoch> epochs, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        XYSeriesCollection losses = new XYSeriesCollection(series("loss", epochs, Epoch::loss));
        losses.addSeries(series("loss, held out", epochs, Epoch::heldOutLoss));
        JFreeChart chart = ChartFactory.createXYLineChart("Handwritten digits", "epoch", "mean loss", losses);
        XYPlot plot = chart.getXYPlot();
        plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        addOnTheRight(plot, new XYSeriesCollection(series("accuracy, held out", epochs, Epoch::accuracy)));
        ChartUtils.applyCurrentTheme(chart);
        plot.setRenderer(0, lines(Color.GRAY, new Color(0xC0392B)));
        plot.setRenderer(1, lines(new Color(0x2471A3)));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDomainGridlinesVisible(false);
        Files.createDirectories(file.getParent());
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
    }

    private static XYSeries series(String name, List<Epoch> epochs, ToDoubleFunction<Epoch> number) {
        XYSeries series = new XYSeries(name);
        for (Epoch epoch : epochs) {
            series.add(series.getItemCount() + 1, number.applyAsDouble(epoch));
        }
        return series;
    }

    private static void addOnTheRight(XYPlot plot, XYSeriesCollection accuracy) {
        NumberAxis axis = new NumberAxis("accuracy");
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(new DecimalFormat("0.0 %", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        plot.setRangeAxis(1, axis);
        plot.setDataset(1, accuracy);
        plot.mapDatasetToRangeAxis(1, 1);
    }

    private static XYLineAndShapeRenderer lines(Color... colors) {
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < colors.length; i++) {
            lines.setSeriesPaint(i, colors[i]);
        }
        return lines;
    }
}
