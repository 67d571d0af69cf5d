// Draws an article by iText 5: tables from right to left, which it shapes by itself. Argument: a job file.
import com.itextpdf.text.*;
import com.itextpdf.text.pdf.*;
import java.io.FileOutputStream;
import java.nio.file.*;
import java.util.List;

public class IText5 {
  static PdfPCell cell(String text, Font font, int align, boolean border) {
    PdfPCell cell = new PdfPCell();
    Paragraph paragraph = new Paragraph(text, font);
    paragraph.setAlignment(align);
    paragraph.setLeading(font.getSize() * 1.8f);
    cell.addElement(paragraph);
    cell.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
    if (!border) cell.setBorder(Rectangle.NO_BORDER);
    cell.setPaddingBottom(6);
    return cell;
  }

  public static void main(String[] words) throws Exception {
    List<String> job = Files.readAllLines(Paths.get(words[0]));
    float size = Float.parseFloat(job.get(3));
    int align = job.get(4).equals("justify") ? Element.ALIGN_JUSTIFIED : Element.ALIGN_LEFT;
    Font plain = new Font(BaseFont.createFont(job.get(1), BaseFont.IDENTITY_H, true), size);
    Font bold = new Font(BaseFont.createFont(job.get(2), BaseFont.IDENTITY_H, true), size * 1.5f);
    Document document = new Document(PageSize.A5, 40, 40, 40, 40);
    PdfWriter.getInstance(document, new FileOutputStream(job.get(0)));
    document.open();
    PdfPTable whole = new PdfPTable(1);
    whole.setWidthPercentage(100);
    whole.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
    whole.setSplitLate(false);
    for (String line : job.subList(5, job.size())) {
      String kind = line.substring(0, line.indexOf('\t')), text = line.substring(line.indexOf('\t') + 1);
      if (kind.equals("table")) {
        String[] rows = text.split("\u241e");
        PdfPTable table = new PdfPTable(rows[0].split("\u241f", -1).length);
        table.setRunDirection(PdfWriter.RUN_DIRECTION_RTL);
        for (String row : rows)
          for (String content : row.split("\u241f", -1)) table.addCell(cell(content, plain, Element.ALIGN_LEFT, true));
        PdfPCell holder = new PdfPCell(table);
        holder.setBorder(Rectangle.NO_BORDER);
        whole.addCell(holder);
      } else {
        boolean head = kind.equals("headline");
        whole.addCell(cell(text, head ? bold : plain, head ? Element.ALIGN_LEFT : align, false));
      }
    }
    document.add(whole);
    document.close();
  }
}
