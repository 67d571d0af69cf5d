<?php
// Draws lines of codes by dompdf. Argument: a job file (lines of bold, size and text; regular, bold, folder, out).
require_once '/usr/share/php/dompdf/autoload.php';

$job = json_decode(file_get_contents($argv[1]), true);
$options = new Dompdf\Options();
$options->set('fontDir', $job['folder']);
$options->set('fontCache', $job['folder']);
$options->set('chroot', [$job['folder'], dirname($job['regular']), dirname($job['bold'])]);
$html = '<html><head><meta charset="utf-8"><style>@page{margin:14mm}p{margin:0;text-align:right;line-height:1.7;white-space:nowrap}';
foreach (['normal' => 'regular', 'bold' => 'bold'] as $weight => $file) {
  $html .= "@font-face{font-family:F;font-weight:$weight;src:url('file://{$job[$file]}')}";
}
$html .= '</style></head><body>';
foreach ($job['lines'] as [$bold, $size, $text]) {
  $weight = $bold ? 'bold' : 'normal';
  $html .= "<p style='font:$weight {$size}pt F'>" . htmlspecialchars($text) . '</p>';
}
$pdf = new Dompdf\Dompdf($options);
$pdf->loadHtml($html . '</body></html>', 'UTF-8');
$pdf->setPaper('A5');
$pdf->render();
file_put_contents($job['out'], $pdf->output());
