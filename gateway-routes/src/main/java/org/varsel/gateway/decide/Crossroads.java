package org.varsel.gateway.decide;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.varsel.gateway.validate.ValidNotice;
import org.varsel.policies.Permit;
import org.varsel.schemas.type.Kind;

/** The questions at the forks of the decide route. */
@Component
class Crossroads {
    public boolean isAnswer(ValidNotice notice) {
        return Objects.requireNonNull(notice, "no notice").type().kind() == Kind.ANSWER;
    }

    public boolean isDryRun(Rulings rulings) {
        return Objects.requireNonNull(rulings, "no rulings").dryRun();
    }

    public List<Ruling> rulings(Rulings rulings) {
        return rulings.list();
    }

    public Rulings alone(Ruling ruling) {
        return new Rulings(ruling.file(), List.of(ruling));
    }

    public boolean isPermit(Ruling ruling) {
        return Objects.requireNonNull(ruling, "no ruling").decision() instanceof Permit;
    }
}
