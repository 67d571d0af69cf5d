# Draws lines of codes by Prawn.
require "json"
require "prawn"

job = JSON.parse(File.read(ARGV[0], encoding: "UTF-8"))
Prawn::Fonts::AFM.hide_m17n_warning = true
Prawn::Document.generate(job["out"], page_size: job["page"], margin: 0, skip_page_creation: true) do |pdf|
  job["pages"].each do |lines|
    pdf.start_new_page
    lines.each do |line|
      pdf.font(job[line["bold"] ? "bold" : "regular"])
      pdf.draw_text(line["text"], at: [line["left"], line["baseline"]], size: line["size"])
    end
  end
end
