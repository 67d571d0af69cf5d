// Draws lines of codes by gofpdf.
package main

import (
	"encoding/json"
	"log"
	"os"
	"time"

	"github.com/jung-kurt/gofpdf"
)

func main() {
	var job struct {
		Page               []float64
		Regular, Bold, Out string
		Pages              [][]struct {
			Bold                 bool
			Size, Left, Baseline float64
			Text                 string
		}
	}
	data, err := os.ReadFile(os.Args[1])
	if err == nil {
		err = json.Unmarshal(data, &job)
	}
	if err != nil {
		log.Fatal(err)
	}
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: job.Page[0], Ht: job.Page[1]}})
	pdf.SetCreationDate(time.Unix(1609459200, 0).UTC())
	for style, file := range map[string]string{"": job.Regular, "B": job.Bold} {
		bytes, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		pdf.AddUTF8FontFromBytes("F", style, bytes)
	}
	for _, lines := range job.Pages {
		pdf.AddPage()
		for _, line := range lines {
			style := ""
			if line.Bold {
				style = "B"
			}
			pdf.SetFont("F", style, line.Size)
			pdf.Text(line.Left, job.Page[1]-line.Baseline, line.Text)
		}
	}
	if err := pdf.OutputFileAndClose(job.Out); err != nil {
		log.Fatal(err)
	}
}
