package org.varsel.gateway.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.varsel.gateway.ErrorCode;
import org.varsel.gateway.Fault;

/** A population register in a file, {@code type,number,municipality} a line; for demos and single nodes. */
record PopulationFile(Map<String, String> municipalities) implements PopulationRegister {
    PopulationFile {
        municipalities = Map.copyOf(municipalities);
    }

    static PopulationFile read(Path file) {
        try {
            Map<String, String> municipalities = new HashMap<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    String[] columns = lines.get(i).strip().split(",", -1);
                    if (columns.length != 3) {
                        throw new Fault(
                                ErrorCode.GATEWAY_FAULT,
                                file + ":" + (i + 1) + ": write type,number,municipality on each line");
                    }
                    municipalities.put(columns[0] + ":" + columns[1], columns[2]);
                }
            }
            return new PopulationFile(municipalities);
        } catch (IOException e) {
            throw new Fault(ErrorCode.GATEWAY_FAULT, "the population file " + file + " cannot be read", e);
        }
    }

    @Override
    public Optional<String> municipalityOf(String scheme, String number) {
        return Optional.ofNullable(municipalities.get(scheme + ":" + number));
    }
}
