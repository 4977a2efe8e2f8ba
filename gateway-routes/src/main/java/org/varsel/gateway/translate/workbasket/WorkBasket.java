package org.varsel.gateway.translate.workbasket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.varsel.gateway.Finding;
import org.varsel.gateway.party.DialectNames;
import org.varsel.gateway.translate.dialect.Dialect;
import org.varsel.gateway.translate.dialect.DialectMessage;
import org.varsel.gateway.translate.dialect.Loss;
import org.varsel.gateway.translate.dialect.Part;
import org.varsel.gateway.translate.dialect.Profile;
import org.varsel.schemas.code.Code;
import org.varsel.schemas.code.CodeLists;

/** Page and table for whoever has no case system. Nothing is lost: the table has a row for every value. */
public final class WorkBasket implements Dialect {
    static final String PAGE = "notice.pdf";
    static final String TABLE = "notice.csv";
    static final String PAGE_TYPE = "application/pdf";
    static final String TABLE_TYPE = "text/csv;charset=utf-8;header=present";

    private static final Set<String> EVERYBODY =
            CodeLists.standard().list("role").codes().stream().map(Code::code).collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return DialectNames.WORK_BASKET;
    }

    @Override
    public Set<Profile> profiles() {
        return Set.of(Profile.DISCLOSURE);
    }

    @Override
    public DialectMessage write(Profile profile, ObjectNode document) {
        Meaning meaning = Meaning.of(document);
        List<Row> rows = Rows.of(document, meaning);
        Part table = Part.text(TABLE, TABLE_TYPE, Sheet.write(rows));
        byte[] page = NoticePdf.write(document, meaning, rows, PageCheck.digest(table.bytes()));
        return new DialectMessage(name(), Map.of(), List.of(new Part(PAGE, PAGE_TYPE, page), table));
    }

    @Override
    public ObjectNode read(Profile profile, DialectMessage message) {
        return Sheet.read(message.part(TABLE).text());
    }

    @Override
    public List<Finding> check(Profile profile, DialectMessage message) {
        ObjectNode document = read(profile, message);
        return PageCheck.findings(message, write(profile, document));
    }

    @Override
    public Loss loss(Profile profile) {
        return Loss.none();
    }

    /** It carries whatever may leave, to whomever. */
    @Override
    public Set<String> readers() {
        return EVERYBODY;
    }
}
