/** A small site that contradicts itself, as it might be saved from any generator. All of it is made up. */
export const pages: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': `<!DOCTYPE html><html lang="en"><head><title>Elmwood Heating | Toledo</title>
<meta name="generator" content="WordPress 6.7"><meta property="og:site_name" content="Elmwood Heating">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"HVACBusiness","name":"Elmwood Heating LLC",
"telephone":"(419) 555-0134","address":{"@type":"PostalAddress","streetAddress":"10 Canal Street","postalCode":"43604"},
"foundingDate":"2004","aggregateRating":{"ratingValue":"4.9","reviewCount":"512"},
"openingHoursSpecification":[{"@type":"OpeningHoursSpecification","dayOfWeek":["Monday","Tuesday"],"opens":"08:00","closes":"17:00"}],
"areaServed":["Toledo, OH","Sylvania"]}]}</script></head><body>
<nav><ul><li><a href="/furnace-repair/">Furnace Repair</a></li><li><a href="/ac.html">AC Tune-Ups</a></li></ul></nav>
<h1>Furnace Repair in Toledo</h1>
<p>Call us at (419) 555-0134 or <a href="tel:+14195550199">tap here</a>. We serve Toledo, Sylvania and Maumee.</p>
<p>We are licensed and insured. Family-owned since 2004. We offer same-day service.</p>
<p>Each request from this form syncs with ServiceTitan.</p>
<p>Our AC tune-up is $89.</p>
<form><input type="tel" name="phone"></form>
<footer>&copy; 2025 Elmwood Heating LLC. All rights reserved. License #HV-12345</footer></body></html>`,
  'contact.html': Buffer.from(
    `<html><head><meta charset="windows-1252"><title>Contact</title></head><body><h2>Office hours</h2>
<p>Monday to Friday 7am \u2013 6pm. Closed on Sundays.</p><p>Our office is at 12 Canal St., Toledo, OH 43604.</p>
<p>E-mail us at office@elmwood.example.com. Fax: 419-555-0177. Main: 419-555-0188.</p><p>Caf\u00e9 M\u00fcnchen says hello.</p></body></html>`.replaceAll(
      '\u2013',
      '\x96',
    ),
    'latin1',
  ),
  'coupons.htm': `<p>AC tune-up only $79<p>$50 off any water heater installation. Offer expires 03/31/2025.
<p>In business since 1998<p>Over 600 reviews <b>unclosed <table><td>Drain cleaning<td>$99 <script>if (a < b) {`,
  'saved/page': '<!doctype html><html><body><h1>Boiler Repair</h1><p>Call 419-555-0134.</p></body></html>',
  'saved/notes.txt': 'Call 419-555-0111 for plumbing in Nowhere.',
  'saved/picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
  'utf16.html': Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('<html><body><h1>Heat Pump Repair</h1></body></html>', 'utf16le'),
  ]),
};
