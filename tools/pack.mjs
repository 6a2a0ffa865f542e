// Packs both extensions for a company's own server: a signed .crx with its update manifest, an .xpi with its updates.json,
// and the sums to verify them by. node tools/pack.mjs --key FILE --url https://server/folder [--signed FILE.xpi]
//
// The packages differ from dist/ in one thing: their manifest tells where the next version is to be found.

import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { FIREFOX_ID } from "../extension/manifest.mjs";
import { unpacked, version } from "./places.mjs";

const OUT = "dist/pack";
const NO_TIME = new Date(1980, 0, 1);

if (process.argv[1] === import.meta.filename) main();

function main() {
  const { key, url, signed } = parseArgs({ options: { key: { type: "string" }, url: { type: "string" }, signed: { type: "string" } } }).values;
  if (!key || !url) fail("needed: --key FILE (a private RSA key: openssl genrsa -out larkspur.pem 2048) and --url https://your.server/folder");
  if (!/^https?:\/\/[^/\s"<>&]+(\/[^\s"<>&]*)?$/.test(url)) fail(`--url must be an address, not ${url}`);
  const made = packAll({ pem: read(key), url: url.replace(/\/$/, ""), signed: signed ? read(signed) : undefined });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, bytes] of Object.entries(made.files)) writeFileSync(path.join(OUT, name), bytes);
  console.error(`· ${OUT}: ${Object.keys(made.files).join(", ")}`);
  console.error(`  Chrome's id of this key: ${made.id}; to be installed by policy: ${made.id};${url.replace(/\/$/, "")}/updates.xml`);
  if (!signed) console.error("  Firefox installs the .xpi only once Mozilla has signed it: web-ext sign --channel unlisted; then pack anew with --signed FILE");
}

/**
 * @param {{pem: Uint8Array, url: string, signed?: Uint8Array, release?: string}} how `release` is the version, where it is not that of the build
 */
export function packAll({ pem, url, signed, release = version() }) {
  const { crx, id } = signedCrx(zipped("chrome", release, (manifest) => ({ ...manifest, update_url: `${url}/updates.xml` })), pem);
  const xpi = signed ?? zipped("firefox", release, (manifest) => {
    const { gecko, ...others } = manifest.browser_specific_settings;
    return { ...manifest, browser_specific_settings: { ...others, gecko: { ...gecko, update_url: `${url}/updates.json` } } };
  });
  const names = { crx: `larkspur-${release}.crx`, xpi: `larkspur-${release}.xpi` };
  const updates = { addons: { [FIREFOX_ID]: { updates: [{ version: release, update_link: `${url}/${names.xpi}`, update_hash: `sha256:${sha256(xpi)}` }] } } };
  /** @type {Record<string, Uint8Array>} */
  const files = {
    [names.crx]: crx,
    "updates.xml": text(updateManifest(id, `${url}/${names.crx}`, release)),
    [names.xpi]: xpi,
    "updates.json": text(`${JSON.stringify(updates, null, 2)}\n`),
  };
  const sums = Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  files.SHA256SUMS = text(sums.join(""));
  return { id, files };
}

/** @param {string} id @param {string} codebase @param {string} release */
function updateManifest(id, codebase, release) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${codebase}" version="${release}"/>
  </app>
</gupdate>
`;
}

/**
 * The same bytes for the same sources.
 * @param {import("../extension/manifest.mjs").Target} target
 * @param {string} release
 * @param {(manifest: any) => object} change
 */
function zipped(target, release, change) {
  const folder = unpacked(target);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(path.join(folder, name)).isFile());
  const files = names.map((name) => name.split(path.sep).join("/")).sort().map((name) => /** @type {[string, Uint8Array]} */ ([name, new Uint8Array(readFileSync(path.join(folder, name)))]));
  const all = Object.fromEntries(files);
  const manifest = { ...JSON.parse(Buffer.from(all["manifest.json"]).toString()), version: release };
  all["manifest.json"] = text(`${JSON.stringify(change(manifest), null, 2)}\n`);
  return zipSync(all, { mtime: NO_TIME, level: 9 });
}

/**
 * A package in the format CRX3: "Cr24", 3, the length of a header, the header, the zip file. The header is a protocol buffer:
 * the public key with its signature (field 2), and what is signed beside the zip file (field 10000): the id.
 * @param {Uint8Array} zip
 * @param {Uint8Array} pem
 */
function signedCrx(zip, pem) {
  const key = createPrivateKey(Buffer.from(pem));
  if (key.asymmetricKeyType !== "rsa") fail("the key must be a private RSA key");
  const open = createPublicKey(key).export({ type: "spki", format: "der" });
  const digest = createHash("sha256").update(open).digest().subarray(0, 16);
  const signedData = field(1, digest);
  const what = Buffer.concat([Buffer.from("CRX3 SignedData\0"), uint32(signedData.length), signedData, zip]);
  const proof = Buffer.concat([field(1, open), field(2, sign("sha256", what, key))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  const crx = Buffer.concat([Buffer.from("Cr24"), uint32(3), uint32(header.length), header, zip]);
  const id = digest.toString("hex").replaceAll(/./g, (digit) => "abcdefghijklmnop"[parseInt(digit, 16)]);
  return { crx: new Uint8Array(crx), id };
}

/** Bytes as a field of a protocol buffer. @param {number} number @param {Uint8Array} bytes */
function field(number, bytes) {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}

/** @param {number} value */
function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** @param {Uint8Array} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** @param {string} it */
function text(it) {
  return new Uint8Array(Buffer.from(it));
}

/** @param {string} file */
function read(file) {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    return fail(`${file} can't be read`);
  }
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(`pack: ${why}`);
  process.exit(1);
}
