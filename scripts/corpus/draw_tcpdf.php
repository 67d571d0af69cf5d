<?php
// Draws an article by TCPDF. Argument: a job file (blocks, regular, bold, size, align, out).
require_once '/usr/share/php/tcpdf/tcpdf.php';

$job = json_decode(file_get_contents($argv[1]), true);
$cache = dirname($argv[1]) . '/';
$regular = TCPDF_FONTS::addTTFfont($job['regular'], 'TrueTypeUnicode', '', 32, $cache);
$bold = TCPDF_FONTS::addTTFfont($job['bold'], 'TrueTypeUnicode', '', 32, $cache);
$pdf = new TCPDF('P', 'mm', 'A5', true, 'UTF-8');
$pdf->AddFont($regular, '', $cache . $regular . '.php');
$pdf->AddFont($bold, '', $cache . $bold . '.php');
$pdf->setPrintHeader(false);
$pdf->setPrintFooter(false);
$pdf->setMargins(15, 15, 15);
$pdf->setRTL(true);
$pdf->setCellHeightRatio(1.8);
$pdf->AddPage();
$align = ($job['align'] ?? '') === 'justify' ? 'J' : 'R';
foreach ($job['blocks'] as [$kind, $text]) {
  $head = $kind === 'headline';
  $pdf->setFont($head ? $bold : $regular, '', $job['size'] * ($head ? 1.5 : ($kind === 'footnote' ? 0.8 : 1)));
  if ($kind === 'table') {
    $width = 118 / count($text[0]);
    foreach ($text as $row) {
      foreach ($row as $cell) $pdf->Cell($width, 0, $cell, 1, 0, 'R');
      $pdf->Ln();
    }
    $pdf->Ln(3);
    continue;
  }
  $pdf->MultiCell(0, 0, $text, 0, $kind === 'verse' ? 'C' : ($head ? 'R' : $align), false, 1);
  $pdf->Ln(2);
}
$pdf->Output($job['out'], 'F');
