package org.varsel.schemas.check;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;

/**
 * Patterns as ECMA 262 reads them at the end of a text: {@code $} is the end, not the place before a last line break, where Java
 * would also find it.
 */
final class WholeTextPatterns implements RegularExpressionFactory {

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = Pattern.compile(regex.endsWith("$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
        return text -> pattern.matcher(text).find();
    }
}
