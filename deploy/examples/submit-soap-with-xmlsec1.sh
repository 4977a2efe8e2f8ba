#!/usr/bin/env bash
# Submits a notice to the SOAP door with xmlsec1, openssl and curl alone, step by step, to read or to port.
#
#   deploy/examples/submit-soap-with-xmlsec1.sh PARTY-FOLDER SUBMISSION.xml
#
# PARTY-FOLDER holds what 'varsel keys party --key rsa' makes: party.yaml, tls.pem, tls-key.pem, seal.pem, seal.p12 and its
# password, gateway-seal.pem, gateway-seal-rsa.pem, trust.pem. SUBMISSION.xml has a <Submission> of urn:varsel:notice:1, on its
# own or inside something else, such as schemas/examples/soap/submit-request.xml.
#
# Signs body, time stamp and addressing headers (RSA-SHA256), encrypts the body (AES-256-GCM, RSA-OAEP with SHA-256), posts,
# decrypts the answer, verifies the gateway's signature on it and on every receipt in it, and prints the receipts.
# Needs bash 4, xmlsec1 1.2.27 or newer, openssl 3, curl, and what Debian has. An RSA key: xmlsec1 1.2 agrees on no keys.
# Exit: 0 taken in and every signature genuine, 1 refused or a signature is not genuine, 2 wrong use.
set -euo pipefail
umask 077

if (($# != 2)) || [[ ! -f $1/party.yaml || ! -f $2 ]]; then
    sed -n '2,14s/^# \{0,1\}//p' "$0"
    if [[ ${1:-} == --help ]]; then exit 0; else exit 2; fi
fi
party=$1 submission=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "$*" >&2; exit 1; }
setting() { sed -n "s/^$1: *//p" "$party/party.yaml" | tr -d '"' | head -n 1; }
# The text of each element of a name; our documents have no attributes on elements with text.
texts() { tr -d '\n' <"$2" | grep -oE "<([a-z]+:)?$1>[^<]*" | sed 's/^[^>]*>//'; }
first() { awk 'NF && !seen++'; }
base64_of() { openssl base64 -A <"$1"; }
der() { openssl x509 -in "$1" -outform DER -out "$2"; }

soap=http://www.w3.org/2003/05/soap-envelope
wsa=http://www.w3.org/2005/08/addressing
oasis=http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss
wsu=$oasis-wssecurity-utility-1.0.xsd
ds=http://www.w3.org/2000/09/xmldsig#
xenc=http://www.w3.org/2001/04/xmlenc#
xenc11=http://www.w3.org/2009/xmlenc11#
service=urn:varsel:service:1

# Which attribute is an id, for xmlsec1, which reads no schema.
ids=()
for part in "$wsa:To" "$wsa:Action" "$wsa:MessageID" "$wsa:RelatesTo" "$wsu:Timestamp" "$soap:Body"; do
    ids+=("--id-attr:Id" "$part")
done

# --- a fresh content key, wrapped for the gateway --------------------------------------------------------------------------

gateway=$party/gateway-seal-rsa.pem
oaep=(-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256)
openssl pkcs12 -in "$party/seal.p12" -passin "file:$party/password" -nocerts -noenc -out "$work/seal-key.pem" 2>/dev/null
openssl rand -out "$work/key" 32
openssl pkeyutl -encrypt -certin -inkey "$gateway" "${oaep[@]}" -in "$work/key" -out "$work/wrapped"
der "$party/seal.pem" "$work/seal.der"
der "$gateway" "$work/gateway.der"
thumbprint=$(openssl dgst -sha1 -binary "$work/gateway.der" | openssl base64 -A) # a name of the certificate, no security

# --- the envelope: strict layout, so that everything stands before the signature ---------------------------------------------

reference() {
    printf '<ds:Reference URI="#%s"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>' "$1"
    printf '</ds:Transforms><ds:DigestMethod Algorithm="%ssha256"/><ds:DigestValue/></ds:Reference>' "$xenc"
}
id=$(openssl rand -hex 16 | sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\)$/\1-\2-4\3-8\4-\5/')
now=$(date +%s)
time_at() { date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ; }
cat >"$work/envelope.xml" <<XML
<soap:Envelope xmlns:soap="$soap" xmlns:wsa="$wsa" xmlns:wsu="$wsu"><soap:Header>
<wsa:To wsu:Id="To">$(setting gateway)/soap/v1</wsa:To>
<wsa:Action wsu:Id="Action">$service:Submit</wsa:Action>
<wsa:MessageID wsu:Id="MessageID">urn:uuid:$id</wsa:MessageID>
<wsse:Security xmlns:wsse="$oasis-wssecurity-secext-1.0.xsd" soap:mustUnderstand="true">
<wsu:Timestamp wsu:Id="Timestamp"><wsu:Created>$(time_at "$now")</wsu:Created><wsu:Expires>$(time_at $((now + 300)))</wsu:Expires></wsu:Timestamp>
<xenc:EncryptedKey xmlns:xenc="$xenc" Id="Key"><xenc:EncryptionMethod Algorithm="${xenc11}rsa-oaep"><ds:DigestMethod xmlns:ds="$ds" Algorithm="${xenc}sha256"/><xenc11:MGF xmlns:xenc11="$xenc11" Algorithm="${xenc11}mgf1sha256"/></xenc:EncryptionMethod>
<ds:KeyInfo xmlns:ds="$ds"><wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType="$oasis-soap-message-security-1.0#Base64Binary" ValueType="http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1">$thumbprint</wsse:KeyIdentifier></wsse:SecurityTokenReference></ds:KeyInfo>
<xenc:CipherData><xenc:CipherValue>$(base64_of "$work/wrapped")</xenc:CipherValue></xenc:CipherData><xenc:ReferenceList><xenc:DataReference URI="#Data"/></xenc:ReferenceList></xenc:EncryptedKey>
<wsse:BinarySecurityToken wsu:Id="Token" EncodingType="$oasis-soap-message-security-1.0#Base64Binary" ValueType="$oasis-x509-token-profile-1.0#X509v3">$(base64_of "$work/seal.der")</wsse:BinarySecurityToken>
<ds:Signature xmlns:ds="$ds"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>$(for part in To Action MessageID Timestamp Body; do reference "$part"; done)</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#Token" ValueType="$oasis-x509-token-profile-1.0#X509v3"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>
</wsse:Security></soap:Header><soap:Body wsu:Id="Body"><SubmitRequest xmlns="$service">
$(sed -n '/<Submission/,/<\/Submission>/p' "$submission")
</SubmitRequest></soap:Body></soap:Envelope>
XML
cat >"$work/data.xml" <<XML
<xenc:EncryptedData xmlns:xenc="$xenc" Id="Data" Type="${xenc}Content"><xenc:EncryptionMethod Algorithm="${xenc11}aes256-gcm"/><ds:KeyInfo xmlns:ds="$ds"><wsse:SecurityTokenReference xmlns:wsse="$oasis-wssecurity-secext-1.0.xsd"><wsse:Reference URI="#Key"/></wsse:SecurityTokenReference></ds:KeyInfo><xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedData>
XML

# --- sign, then encrypt ------------------------------------------------------------------------------------------------------

xmlsec1 --sign "${ids[@]}" --privkey-pem "$work/seal-key.pem" --output "$work/signed.xml" "$work/envelope.xml"
xmlsec1 --encrypt --aeskey "$work/key" --xml-data "$work/signed.xml" --node-name "$soap:Body" --output "$work/sealed.xml" "$work/data.xml"

# --- post --------------------------------------------------------------------------------------------------------------------

sed -i '1{/^<?xml/d}' "$work/sealed.xml"
status=$(curl --silent --show-error --output "$work/answer.xml" --write-out '%{http_code}' \
    --cert "$party/tls.pem" --key "$party/tls-key.pem" --cacert "$party/trust.pem" \
    -H 'Content-Type: application/soap+xml; charset=UTF-8' --data-binary "@$work/sealed.xml" "$(setting gateway)/soap/v1")
if [[ $status != 200 ]]; then
    fail "HTTP $status: $(texts Code "$work/answer.xml" | first): $(texts Detail "$work/answer.xml" | first)"
fi

# --- decrypt the answer and verify it: the gateway signed this body, in answer to this message --------------------------------

texts CipherValue "$work/answer.xml" | first | openssl base64 -d -A >"$work/wrapped"
openssl pkeyutl -decrypt -inkey "$work/seal-key.pem" "${oaep[@]}" -in "$work/wrapped" -out "$work/key"
xmlsec1 --decrypt --aeskey "$work/key" --output "$work/opened.xml" "$work/answer.xml"
xmlsec1 --verify "${ids[@]}" --enabled-reference-uris same-doc --pubkey-cert-pem "$gateway" "$work/opened.xml" >/dev/null 2>&1 ||
    fail 'the answer: NOT the signature of the gateway'
for part in Body RelatesTo; do
    [[ $(grep -oE "<[a-z]+:$part [^>]*wsu:Id=\"$part\"" "$work/opened.xml" | wc -l) == 1 ]] &&
        grep -q "Reference URI=\"#$part\"" "$work/opened.xml" || fail "the answer: its $part is not signed"
done
grep -q "urn:uuid:$id<" "$work/opened.xml" || fail 'the answer: to another message'
echo "answer: signed by the gateway, $(texts Status "$work/opened.xml" | first)"

# --- the receipts: a signed XML document each --------------------------------------------------------------------------------

receipts=0
for receipt in $(texts Receipts "$work/opened.xml"); do
    printf '%s' "$receipt" | openssl base64 -d -A >"$work/receipt.xml"
    if [[ $(head -c 1 "$work/receipt.xml") != '<' ]]; then # on a repeat: that of a recipient who signs JSON
        echo "a receipt in JOSE form: its recipient's, not checked here"
        continue
    fi
    kind=$(texts Kind "$work/receipt.xml")
    if [[ $kind =~ ^R[4-7]$ ]]; then # likewise in XML; a sender need not have its certificate
        echo "receipt $kind: its recipient's, not checked here"
        continue
    fi
    grep -q 'Reference URI=""' "$work/receipt.xml" &&
        xmlsec1 --verify --pubkey-cert-pem "$party/gateway-seal.pem" "$work/receipt.xml" >/dev/null 2>&1 ||
        fail "receipt $kind: NOT the signature of the gateway"
    echo "receipt $kind: signed by the gateway"
    cat "$work/receipt.xml"
    echo
    receipts=$((receipts + 1))
done
((receipts > 0)) || fail 'no receipt in the answer'
