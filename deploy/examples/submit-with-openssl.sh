#!/usr/bin/env bash
# Submits a notice to a gateway with bash, openssl and curl alone: what 'varsel send' does, step by step, to read or to port.
#
#   deploy/examples/submit-with-openssl.sh PARTY-FOLDER SUBMISSION.json
#   deploy/examples/submit-with-openssl.sh --check     holds the encryption against a published test case, sends nothing
#
# PARTY-FOLDER holds what 'varsel keys party' makes: party.yaml, tls.pem, tls-key.pem, seal.pem, seal.p12 and its password,
# gateway-seal.pem, trust.pem. SUBMISSION.json must be the canonical bytes of RFC 8785 already: they are signed as they are.
#
# Signs (compact JWS, ES256 or PS256), seals (compact JWE, ECDH-ES+A256KW or RSA-OAEP-256, A256GCM), posts, prints the answer,
# and checks the gateway's signature on every receipt in it. Needs bash 4, openssl 3, curl, and what every Unix has.
# Exit: 0 taken in and every receipt genuine, 1 refused or a receipt is not genuine, 2 wrong use.
# A content key of one message stands on openssl's command line for a moment: run this where nobody else can list processes.
set -euo pipefail
umask 077

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# base64url without padding, both ways; hexadecimal of bytes; bytes of hexadecimal.
b64u() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
unb64u() {
    local text
    text=$(tr '_-' '/+')
    case $((${#text} % 4)) in 2) text+='==' ;; 3) text+='=' ;; esac
    printf '%s' "$text" | openssl base64 -d -A
}
hex() { od -An -v -tx1 | tr -d ' \n'; }
unhex() { local x; x=$(sed 's/../\\x&/g' <<<"$1"); printf '%b' "$x"; }

# The name of a certificate: base64url of SHA-256 over its DER form.
thumbprint() { openssl x509 -in "$1" -outform DER | openssl dgst -sha256 -binary | b64u; }
is_rsa() { openssl x509 -in "$1" -noout -text | grep -q 'Public Key Algorithm: rsaEncryption'; }
setting() { sed -n "s/^$1: *//p" "$party/party.yaml" | tr -d '"' | head -n 1; }
# A text member of a JSON document on one line; of several of that name the first.
member() { sed 's/"'"$1"'":"/\n&/' | sed -n 's/^"'"$1"'":"\([^"]*\)".*/\1/p' | head -n 1; }

# --- AES-256-GCM: 'openssl enc' refuses it, but has its two halves ----------------------------------------------------------
# The ciphertext is AES-CTR from counter block 2 (NIST SP 800-38D). The tag is E ^ GHASH(A, C) with A and C padded to blocks,
# closed by the block [bits of A][bits of C]. 'openssl mac GMAC' over X gives E ^ GHASH(X) closed by [bits of X][0]. GHASH is
# linear, so GMAC over A and C, padded, differs from the tag by the difference of the closing blocks times H, and of that
# GMAC over n zero bytes gives the left half: E ^ [8n][0]*H. The right half is the same moved by x^64 in the field. Only the tag
# leaves this machine; the other values would tell H, and are deleted with it.

gmac() { openssl mac -cipher AES-256-GCM -macopt "hexkey:$key" -macopt "hexiv:$vector" -in "$1" GMAC; }
xor() { printf '%016x%016x' $((0x${1:0:16} ^ 0x${2:0:16})) $((0x${1:16} ^ 0x${2:16})); }
zeros() { head -c "$1" /dev/zero; }
# [8n][0]*H
bits() { zeros "$1" >"$work/zeros"; xor "$(gmac "$work/zeros")" "$(gmac /dev/null)"; }
# Right by 64 bits; what falls off comes back as x^128 = 1 + x + x^2 + x^7.
moved() {
    local high=$((0x${1:0:16})) low=$((0x${1:16}))
    right() { echo $(((low >> $1) & ((1 << (64 - $1)) - 1))); }
    printf '%016x%016x' $((low ^ $(right 1) ^ $(right 2) ^ $(right 7))) \
        $((high ^ (low << 63) ^ (low << 62) ^ (low << 57)))
}

padded() { cat "$1"; zeros $(((16 - $(wc -c <"$1") % 16) % 16)); }
# Encrypts a file under $key and $vector: leaves $work/ciphertext and sets $tag.
gcm() {
    local aad=$1 a c
    openssl enc -aes-256-ctr -K "$key" -iv "${vector}00000002" -in "$2" -out "$work/ciphertext"
    { padded "$aad"; padded "$work/ciphertext"; } >"$work/padded"
    a=$(wc -c <"$aad") c=$(wc -c <"$work/ciphertext")
    tag=$(gmac "$work/padded")
    tag=$(xor "$tag" "$(bits $(($(wc -c <"$work/padded") ^ a)))")
    tag=$(xor "$tag" "$(moved "$(bits "$c")")")
}

if [[ ${1:-} == --check ]]; then
    # Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation".
    key=feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308 vector=cafebabefacedbaddecaf888
    plain=d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39
    wanted=522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662
    unhex feedfacedeadbeeffeedfacedeadbeefabaddad2 >"$work/aad"
    unhex "$plain" >"$work/plain"
    gcm "$work/aad" "$work/plain"
    [[ $(hex <"$work/ciphertext") == "$wanted" && $tag == 76fc6ece0f4e1768cddf8853bb2d551b ]] || exit 1
    echo 'AES-256-GCM: the published test case comes out'
    exit 0
fi

if (($# != 2)) || [[ ! -f $1/party.yaml || ! -f $2 ]]; then
    sed -n '2,14s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
party=$1 submission=$2

# --- sign: BASE64URL(header).BASE64URL(payload), then the signature over exactly these characters -------------------------

openssl pkcs12 -in "$party/seal.p12" -passin "file:$party/password" -nocerts -noenc -out "$work/seal-key.pem" 2>/dev/null
algorithm=ES256
pss=(-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -sigopt rsa_mgf1_md:sha256)
if is_rsa "$party/seal.pem"; then algorithm=PS256; fi
header='{"alg":"'$algorithm'","typ":"varsel-submission+jws","x5t#S256":"'$(thumbprint "$party/seal.pem")'"}'
printf '%s.%s' "$(printf '%s' "$header" | b64u)" "$(b64u <"$submission")" >"$work/signed"
if [[ $algorithm == PS256 ]]; then
    openssl dgst -sha256 -sign "$work/seal-key.pem" "${pss[@]}" -out "$work/signature" "$work/signed"
else
    # JOSE wants r and s, 32 bytes each, where openssl writes a SEQUENCE of two INTEGERs.
    openssl dgst -sha256 -sign "$work/seal-key.pem" "$work/signed" |
        openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | while read -r number; do
            printf '%64s' "$number" | tr ' ' 0
        done >"$work/rs"
    unhex "$(cat "$work/rs")" >"$work/signature"
fi
printf '%s.%s' "$(cat "$work/signed")" "$(b64u <"$work/signature")" >"$work/jws"

# --- seal: a fresh content key, wrapped for the gateway -------------------------------------------------------------------

gateway=$party/gateway-seal.pem
openssl x509 -in "$gateway" -noout -pubkey >"$work/gateway.pub"
key=$(openssl rand -hex 32)
if is_rsa "$gateway"; then
    agreement='"alg":"RSA-OAEP-256"'
    oaep=(-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256)
    unhex "$key" | openssl pkeyutl -encrypt -pubin -inkey "$work/gateway.pub" "${oaep[@]}" >"$work/wrapped"
else
    # RFC 7518 4.6: an ephemeral key, its shared secret through Concat KDF with the algorithm's name, then AES key wrap.
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/ephemeral.pem" 2>/dev/null
    point=$(openssl pkey -in "$work/ephemeral.pem" -pubout -outform DER | tail -c 64 | hex)
    agreement='"alg":"ECDH-ES+A256KW","epk":{"crv":"P-256","kty":"EC","x":"'$(unhex "${point:0:64}" | b64u)'","y":"'
    agreement+=$(unhex "${point:64}" | b64u)'"}'
    secret=$(openssl pkeyutl -derive -inkey "$work/ephemeral.pem" -peerkey "$work/gateway.pub" | hex)
    name=$(printf 'ECDH-ES+A256KW' | hex)
    wrapping=$(unhex "00000001${secret}0000000e${name}000000000000000000000100" | openssl dgst -sha256 -binary | hex)
    unhex "$key" | openssl enc -id-aes256-wrap -K "$wrapping" -iv A6A6A6A6A6A6A6A6 >"$work/wrapped"
fi
header='{'$agreement',"cty":"varsel-submission+jws","enc":"A256GCM","kid":"'$(thumbprint "$gateway")'"}'
aad=$(printf '%s' "$header" | b64u)
vector=$(openssl rand -hex 12)

# --- encrypt: the header, as it is sent, is authenticated with the content -------------------------------------------------

printf '%s' "$aad" >"$work/aad"
gcm "$work/aad" "$work/jws"

jwe=$aad.$(b64u <"$work/wrapped").$(unhex "$vector" | b64u).$(b64u <"$work/ciphertext").$(unhex "$tag" | b64u)

# --- post -------------------------------------------------------------------------------------------------------------------

id=$(openssl rand -hex 16 | sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.\{12\}\)$/\1-\2-4\3-8\4-\5/')
printf '{"specversion":"1.0","id":"%s","source":"urn:org:iso6523:%s","type":"org.varsel.%s","time":"%s",%s"data":"%s"}' \
    "$id" "$(setting party)" "$(sed 's/.*"header"://' "$submission" | member type)" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
    '"datacontenttype":"application/jose",' "$jwe" >"$work/event"
status=$(curl --silent --show-error --output "$work/answer" --write-out '%{http_code}' \
    --cert "$party/tls.pem" --key "$party/tls-key.pem" --cacert "$party/trust.pem" \
    -H 'Content-Type: application/cloudevents+json' --data-binary "@$work/event" "$(setting gateway)/api/v1/notices")
cat "$work/answer"
echo
if [[ $status != 20[01] ]]; then
    echo "HTTP $status: refused" >&2
    exit 1
fi

# --- check the receipts: each a JWS of the gateway ----------------------------------------------------------------------------

genuine() {
    local head=${1%%.*} payload=${1#*.} signature=${1##*.} header
    payload=${payload%.*}
    header=$(printf '%s' "$head" | unb64u)
    [[ $(member typ <<<"$header") == 'varsel-receipt+jws' ]] || return 1
    [[ $(member 'x5t#S256' <<<"$header") == $(thumbprint "$gateway") ]] || return 1
    printf '%s.%s' "$head" "$payload" >"$work/receipt"
    if [[ $(member alg <<<"$header") == PS256 ]] && is_rsa "$gateway"; then
        printf '%s' "$signature" | unb64u >"$work/receipt.signature"
        openssl dgst -sha256 -verify "$work/gateway.pub" "${pss[@]}" -signature "$work/receipt.signature" "$work/receipt"
    elif [[ $(member alg <<<"$header") == ES256 ]]; then
        signature=$(printf '%s' "$signature" | unb64u | hex)
        printf 'asn1=SEQUENCE:rs\n[rs]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "${signature:0:64}" "${signature:64}" >"$work/rs"
        openssl asn1parse -genconf "$work/rs" -noout -out "$work/receipt.signature"
        openssl dgst -sha256 -verify "$work/gateway.pub" -signature "$work/receipt.signature" "$work/receipt"
    else
        return 1
    fi >/dev/null
}

receipts=0
for receipt in $(tr ',"[]{}' '\n' <"$work/answer" | grep -E '^eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$'); do
    body=${receipt#*.}
    kind=$(printf '%s' "${body%.*}" | unb64u | member kind)
    if [[ $kind =~ ^R[4-7]$ ]]; then # on a repeat: those of recipients, whose certificates a sender need not have
        echo "receipt $kind: its recipient's, not checked here"
        continue
    fi
    if ! genuine "$receipt"; then
        echo "receipt $kind: NOT the gateway's signature" >&2
        exit 1
    fi
    echo "receipt $kind: signed by the gateway"
    receipts=$((receipts + 1))
done
if ((receipts == 0)); then
    echo 'no receipt in the answer' >&2
    exit 1
fi
