package org.varsel.gateway.translate.xoev;

import static org.varsel.gateway.translate.xoev.Xta.at;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.varsel.gateway.translate.mapping.Branch;

/**
 * What a transport report of any XTA server says in our words: how far the message came, by the last attribute of its delivery
 * that is set, and whether it ended there. It names neither the notice nor its content; what it does not say is not made up, so
 * the reader of it has to know which disclosure the message was.
 */
final class ReportedStatus {
    private ReportedStatus() {}

    static ObjectNode receipt(Branch report) {
        Branch metaData = report.first("osci:MessageMetaData");
        if (metaData == null) {
            throw Xta.unreadable("is a transport report without meta data");
        }
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        String light = at(report, "xta:MessageStatus", "xta:Status");
        if (light.equals(Light.RED.number())) {
            String obsolete = at(metaData, "osci:DeliveryAttributes", "osci:ObsoleteAfter");
            String reported = at(report, "xta:ReportTime");
            boolean late = !obsolete.isEmpty()
                    && reported.length() > 10
                    && reported.substring(0, 10).compareTo(obsolete.substring(0, Math.min(10, obsolete.length()))) > 0;
            receipt.put("kind", "R8").put("status", late ? "expired" : "failed");
        } else {
            reached(metaData, light, receipt);
        }
        receipt.put("disclosureId", Xta.withoutUuid(at(metaData, "osci:MsgIdentification", "wsa:MessageID")));
        receipt.put("at", at(report, "xta:ReportTime"));
        reasons(report, receipt.putArray("reasons"));
        return receipt;
    }

    private static void reached(Branch metaData, String light, ObjectNode receipt) {
        if (isSet(metaData, "R6")) {
            receipt.put("kind", "R6").put("status", "acknowledged");
        } else if (isSet(metaData, "R5")) {
            receipt.put("kind", "R5").put("status", "opened");
        } else if (isSet(metaData, "R4") || light.equals(Light.GREEN.number())) {
            receipt.put("kind", "R4").put("status", "delivered");
        } else if (isSet(metaData, "R3")) {
            receipt.put("kind", "R3").put("status", "relayed");
        } else {
            receipt.put("kind", "R1").put("status", "accepted");
        }
    }

    private static boolean isSet(Branch metaData, String kind) {
        String attribute = TransportReport.PROVES.getOrDefault(kind, "");
        return !at(metaData, "osci:DeliveryAttributes", attribute).isEmpty();
    }

    private static void reasons(Branch report, ArrayNode reasons) {
        Branch status = report.first("xta:MessageStatus");
        if (status != null) {
            for (Branch list : status.branches()) {
                for (Branch each : list.branches()) {
                    if (each.first("xta:Code") != null) {
                        TransportReport.reason(each, reasons.addObject());
                    }
                }
            }
        }
    }
}
