// Drawing plans and damage.
#include "language/gap_damage.h"

namespace bazyab::language {

DamagePlan DamagePlan::draw(Random& random) {
  DamagePlan plan;
  const double what = random.share();
  if (what < 0.25) {
    plan.deleted = 1;
  } else if (what < 0.42) {
    plan.spaced = 1;
  } else if (what < 0.57) {
    plan.deleted = plan.spaced = 0.5;
  } else if (what < 0.72) {
    plan.deleted = random.share();
    plan.spaced = (1 - plan.deleted) * random.share();
  }  // else clean
  if (random.share() < 0.2) plan.split = 0.005 + 0.03 * random.share();
  if (random.share() < 0.2) plan.glued = 0.005 + 0.03 * random.share();
  return plan;
}

void damage(const GappedText& sentence, const DamagePlan& plan, Random& random,
            std::vector<Gap>& observed) {
  observed = sentence.before;
  std::size_t word = 0;
  for (std::size_t at = 0; at < observed.size(); ++at) {
    const bool ends_word = at + 1 == observed.size() || sentence.before[at + 1] == Gap::space ||
                           sentence.before[at + 1] == Gap::edge;
    switch (sentence.before[at]) {
      case Gap::zwnj: {
        const double fate = random.share();
        if (fate < plan.deleted)
          observed[at] = Gap::none;
        else if (fate < plan.deleted + plan.spaced)
          observed[at] = Gap::space;
        break;
      }
      case Gap::space:
        if (plan.glued > 0 && random.share() < plan.glued) observed[at] = Gap::none;
        word = at;
        break;
      case Gap::edge:
        word = at;
        break;
      case Gap::none:
        break;
    }
    if (ends_word && plan.split > 0 && at > word && random.share() < plan.split) {
      const std::size_t place = word + 1 + random.below(at - word);
      if (sentence.before[place] == Gap::none) observed[place] = Gap::space;
    }
  }
}

}  // namespace bazyab::language
