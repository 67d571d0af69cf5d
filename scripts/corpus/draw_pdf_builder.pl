# Draws lines of codes with PDF::Builder.
use strict;
use warnings;
use JSON::PP;
use PDF::Builder;

open my $file, '<:raw', $ARGV[0] or die "$ARGV[0]: $!\n";
my $job = decode_json(do { local $/; <$file> });
my $pdf = PDF::Builder->new();
my %fonts = map { $_ => $pdf->ttfont($job->{$_}) } qw(regular bold);
for my $lines (@{$job->{pages}}) {
  my $page = $pdf->page();
  $page->mediabox(@{$job->{page}});
  my $text = $page->text();
  for my $line (@$lines) {
    $text->font($fonts{$line->{bold} ? 'bold' : 'regular'}, $line->{size});
    $text->translate($line->{left}, $line->{baseline});
    $text->text($line->{text});
  }
}
$pdf->saveas($job->{out});
