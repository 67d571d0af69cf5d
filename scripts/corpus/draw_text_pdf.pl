# Draws lines of codes with Text::PDF, whose fonts with two bytes a code have a map that names glyphs by their numbers.
use strict;
use warnings;
use JSON::PP;
use Text::PDF::File;
use Text::PDF::Page;
use Text::PDF::Pages;
use Text::PDF::TTFont0;
use Text::PDF::Utils;

open my $file, '<:raw', $ARGV[0] or die "$ARGV[0]: $!\n";
my $job = decode_json(do { local $/; <$file> });
my $pdf = Text::PDF::File->new;
my $root = Text::PDF::Pages->new($pdf);
$root->proc_set('PDF', 'Text');
$root->bbox(0, 0, @{$job->{page}});
my %fonts;
for my $name (qw(regular bold)) {
  $fonts{$name} = Text::PDF::TTFont0->new($pdf, $job->{$name}, "F$name", -subset => 1) or die "$job->{$name}: no font\n";
  $root->add_font($fonts{$name}, $pdf);
}
for my $lines (@{$job->{pages}}) {
  my $page = Text::PDF::Page->new($pdf, $root);
  for my $line (@$lines) {
    my $name = $line->{bold} ? 'bold' : 'regular';
    my $text = $fonts{$name}->out_text($line->{text});
    $page->add("BT 1 0 0 1 $line->{left} $line->{baseline} Tm /F$name $line->{size} Tf $text Tj ET\n");
  }
  $page->ship_out($pdf);
}
$pdf->out_file($job->{out});
