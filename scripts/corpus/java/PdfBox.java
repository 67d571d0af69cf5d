// Draws lines of codes with PDFBox.
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

class PdfBox {
  public static void main(String[] words) throws Exception {
    List<String> job = Files.readAllLines(Paths.get(words[0]), StandardCharsets.UTF_8);
    String[] sides = job.get(3).split(" ");
    PDRectangle sheet = new PDRectangle(Float.parseFloat(sides[0]), Float.parseFloat(sides[1]));
    try (PDDocument pdf = new PDDocument()) {
      PDFont regular = PDType0Font.load(pdf, new File(job.get(1)));
      PDFont bold = PDType0Font.load(pdf, new File(job.get(2)));
      PDPageContentStream content = null;
      for (String line : job.subList(4, job.size())) {
        if (line.equals("page")) {
          if (content != null) content.close();
          PDPage page = new PDPage(sheet);
          pdf.addPage(page);
          content = new PDPageContentStream(pdf, page);
          continue;
        }
        String[] parts = line.split("\t", 5);
        content.beginText();
        content.setFont(parts[0].equals("1") ? bold : regular, Float.parseFloat(parts[1]));
        content.newLineAtOffset(Float.parseFloat(parts[2]), Float.parseFloat(parts[3]));
        content.showText(parts[4]);
        content.endText();
      }
      if (content != null) content.close();
      pdf.save(job.get(0));
    }
  }
}
