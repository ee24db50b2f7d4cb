import type { Lexicon } from './classes.ts';

/** English words by class. */
export const en: Lexicon = {
  us: { words: 'we, us, our, ours, my, mine, ourselves, we are, the company, this company' },
  you: { words: 'you, your, yours, yourself, yourselves, youre' },
  visitor: {
    nouns:
      'customer, homeowner, visitor, client, neighbor, neighbour, landlord, tenant owner, property manager, shopper, caller, resident, renter, guest, anyone booking, contractor, shop, plumber shop, member, household, subscriber, reader',
  },
  staff: {
    nouns:
      'dispatcher, coordinator, csr, call taker, call-taker, receptionist, office manager, bookkeeper, clerk, technician, tech, owner, manager, staffer, employee, team member, crew leader, crew chief, foreman, crew, supervisor, secretary, admin, administrator, assistant manager, operator, scheduler clerk, intern, apprentice, estimator person, salesperson, sales rep, rep, agent, accountant, controller, comfort advisor, plumber, electrician, roofer, installer, helper, front desk, office, back office, office team, front office, service desk, billing desk, desk, department, team, staff, night shift, day shift, call center, answering crew, human being, person, human, people, colleague, co-worker, coworker, teammate, boss, volunteer, worker, customer service, girl, guy, lady, woman, man, folk, folks, hand, pair of hands, set of hands, real person, live person, live human, someone, somebody, anyone, anybody, data entry clerk, temp, partner in life, husband, wife, spouse, son, daughter, mother, father, mom, dad, mum, uncle, aunt, cousin, grandpa, grandma, grandfather, grandmother, sister, brother, niece, nephew, service manager, field manager, operations manager, general manager, dispatch lead, office lead, rota, service advisor, service adviser, service writer, service rep, account manager, consultant, trainer, strategist, copywriter, editor, designer, analyst, specialist, expert, representative, virtual csr person, paralegal, lawyer, treasurer, cashier, attendant, officer',
    words:
      'whoever, who ever, one of us, one of our people, one of your people, our people, your people, our own people, in person, staffed, crews, humans',
  },
  person: { words: 'mr, mrs, ms, miss, dr' },
  he: { words: 'i, me, myself, he, she, his, her, hers, him, himself, herself' },
  they: { words: 'they, them, their, theirs, themselves' },
  it: { words: 'it, its, itself' },
  there: {
    words:
      'there, therein, that system, that software, that program, that platform, that board, that tool, that account, the latter, the former, the other, each other, one another, this system, both, the two, the one',
  },
  vendor: {
    nouns:
      'agency, vendor, developer, web company, web host, marketer, marketing company, marketing team, marketing agency, web designer, web agency, provider, supplier, studio, web shop, software company, consultancy, contractor sites, our engineers, engineer, integrator, reseller team, growth team, account team, builder, web builder, website builder, web team, programmer, coder, dev team, tech team',
  },
  rival: {
    nouns:
      'rival, competitor, other agency, another agency, other vendor, another vendor, other company, another company, other shop, another shop, other site, another site, other website, other firm, another firm, other platform, other provider, other outfit, other plugin, other plumber, other contractor, other software, other tool, other product, some company, some vendor, some agency, some site, larger company, bigger company, big brand, different vendor, different company, certain vendor, many vendor, many agency, most agency, most vendor, most site, outfit, third party, third-party vendor, third-party tool, third-party app, imitator, vendors like that, another contractor, another business, other business, big agency, some product, some platform, previous agency, former agency, old agency, last agency, current agency, previous vendor, former vendor, old vendor, last vendor, current vendor, any vendor, any agency, no vendor, analyst firm, reporter, industry, conference speaker, panelist, panellist, spokesman, spokeswoman, spokesperson',
    words:
      'turned down, outbid us, outbid, our last agency, our old agency, last agency, old agency, some other, some other firm, other firm, leave us for, leave us, our old vendor, our last vendor, old vendor, last vendor, ex-vendor, former partner, a friend of ours, the vendor before, down the road, across town, across the river, in the next county, two towns over, next door, next county, one town over, unlike, elsewhere, somebody else, someone else, others, someone elses, the industry, rivals, they claim, they say',
  },
  otherApp: {
    words:
      'jobber, housecall pro, housecall, fieldedge, field edge, quickbooks, hubspot, salesforce, skimmer, google calendar, outlook, gmail, zapier, slack, mailchimp, xero, workiz, service fusion, servicem8, stripe, paypal, square, excel, google sheet, google sheets, dropbox, wordpress, calendly, fieldpulse, buildops, simpro, acculynx, jobnimbus, companycam, podium, birdeye, google, facebook, yelp, nextdoor, angi, thumbtack, sage, netsuite, trello, asana, notion, airtable, callrail, twilio, web calendar, phone calendar, accounting package, accounting program, accounting software, email program, mail program, mailing list tool, newsletter tool, payroll system, payroll service, pbx',
  },
  device: {
    nouns:
      'thermostat, furnace, boiler, heat pump, humidifier, dehumidifier, panel, generator, charger, inverter, solar panel, water heater, softener, water softener, sensor, alarm, smoke detector, doorbell, camera, damper, zone board, air handler, condenser, compressor, valve, sump pump, pump, filter, ev charger, battery, smart home hub, garage door opener, opener, remote, drone, meter, breaker, switch, fireplace, mini split, mini-split, sprinkler, irrigation controller, leak detector, lock, smart lock, lighting, light, fan, ceiling fan, duct, wi-fi module, circuit, transfer switch, router, speaker, tv, pool heater, robot vacuum, appliance, fridge, refrigerator, washer, dryer, oven, termite station, backup pump, radon fan, ice maker, gauge, manifold, zone valve, actuator, control board, relay, faucet, toilet, well pump, septic tank',
    words:
      'trane, carrier, lennox, rheem, kohler, moen, generac, rinnai, daikin, goodman, bosch, navien, mitsubishi, mitsubishi electric, york, bryant, american standard, kohlers, nest, ecobee, honeywell, tesla, enphase, gaf, owens corning, certainteed, velux, andersen, pella, amana, ruud, bradford white, a o smith, takagi, noritz, fujitsu, lg, samsung, nate, energy star, iicrc, bbb, better business bureau, epa, osha, napca, county inspector, city inspector, epa-certified',
  },
  site: {
    nouns:
      'site, website, web site, page, homepage, home page, landing page, form, web form, webform, request form, booking form, contact form, lead form, intake form, quote form, estimate form, intake, widget, booking widget, chat widget, chat, live chat, web chat, chat window, portal, customer portal, app, calculator, estimator, quote tool, quoting tool, estimate tool, scheduler, online scheduler, booking page, booking tool, booking engine, booking link, booking flow, booking screen, booking button, booking system, booking app, checkout, cart, shopping cart, store, button, link, screen, landing, plugin, plug-in, add-on, module, tool, software, platform, product, code, script, snippet, dashboard, web, online form, template, theme, website plan, plan, package, tier, subscription, feature, questionnaire, survey, quiz, form entry, web lead, web request, web booking, online booking, online request, click-to-book, self-scheduler, self-service page, account page, my account, login page, confirmation page, thank-you page, price page, popup, pop-up, banner, menu, kiosk, qr code, micro-site, microsite, storefront, front end, frontend, connector, middleware, pipeline, automation, workflow, zap, extension, engine, console, stack, build, service page, system of ours, online desk, inbox robot, signup, sign-up, sign up form, website builder, site builder, texting tool, answering service, service area page, gallery, blog, email capture, mailbox, referral program, rewards program, loyalty program, review tool, review widget, financing tool, configurator, selector, picker, date picker, slot picker, time picker, checkbox, field, tablet kiosk, landing form, answering app, call tracking, tracking number, phone tree, phone line, ivr, voicemail, sms line, text line, coupon page, gift card page, club page, membership page, catalog, catalogue',
    words:
      'online, web-based, from the web, on the web, digital, on-site, self-serve, self-service, self-booking, out of the box, out-of-the-box, built in, built-in, baked in, built right in',
  },
  bot: {
    nouns:
      'bot, chatbot, robot, virtual assistant, virtual receptionist, virtual agent, virtual dispatcher, virtual csr, voice agent, voice assistant, ai assistant, ai agent, ai receptionist, ai, chat assistant, digital assistant, digital receptionist, automated assistant, assistant, answering bot, voice bot, computer, machine, algorithm, agentless, daemon, cron job, crawler, booking agent software, talking agent, helper script, cloud helper',
  },
  server: {
    nouns:
      'server, web server, endpoint, back end, backend, host, hosting, our cloud, our system, our platform, our servers, database, queue, message queue, listener, receiver, handler, cloud, cloud function, web service, gateway, cache, url, receiving end, api client, integration layer',
  },
  display: {
    nouns:
      'map, live map, list, strip, grid, countdown, calendar, badge, tile, tracker, job tracker, timeline, status bar, progress bar, board below, table, ticker, counter, picker, feed below, panel below, chart, graph, clock, schedule below, times below, status page, status badge, countdown clock, calendar below, slots below, sidebar, footer, header',
  },
  here: {
    words:
      'here, below, above, on this page, on screen, onscreen, at the top of this page, on this screen, on the page, before your eyes, in front of you, at a glance, on display, you see, you are seeing, youre looking at, you are looking at, you can see',
  },
  press: {
    verbs:
      'press, tap, click, hit, submit, fill in, fill out, check out, pick, choose, select, slide, drag, swipe, book, reserve, order, sign up, send, drop, upload, scan, type, answer, confirm, enter',
    words: 'one tap, one click, single click, button, two clicks',
  },
  lead: {
    nouns:
      'lead, web lead, request, service request, enquiry, inquiry, form fill, form-fill, form entry, form submission, submission, message, detail, contact, contact detail, quote request, prospect, answer, info, voicemail, conversation, call, missed call, chat transcript, transcript, referral, new business, word, note, address, phone number, gate code, name and number, form data, intake, opportunity, text, e-mail, email, form response, response, callback request, interest, sign-up, signup, questionnaire answer, click-to-call',
    words:
      'what you type, what they type, whatever you type, everything you type, what you wrote, what you write, every word, every field, every line, every detail, everything',
  },
  booking: {
    nouns:
      'booking, appointment, visit, reservation, service call, tune-up, inspection, install, installation, cancellation, reschedule, rescheduling, service visit, repair visit, callback visit, time slot booking, self-booking, estimate appointment, walkthrough visit, house call, maintenance visit',
  },
  job: {
    nouns:
      'job, work order, workorder, ticket, service ticket, job ticket, estimate, quote, proposal, work request, dispatch ticket, change order, purchase order, project, task, follow-up task, order, job card, job record, call slip, job number, work order number',
  },
  customer: {
    nouns:
      'customer record, customer account, client record, customer file, client file, customer profile, location, location record, contact record, new customer, customer card, equipment record, equipment list, record, file, entry, profile, account, customer list, contact list, customer history',
  },
  money: {
    nouns:
      'invoice, payment, deposit, balance, bill, receipt, membership, maintenance plan, service plan, renewal, coupon, gift card, discount, refund, credit, financing application, loan application, card payment, transaction, statement, subscription payment, membership sale, agreement, service agreement, contract, check, warranty, warranty claim, promo code',
  },
  price: {
    nouns:
      'price, pricebook, price book, price list, pricing, rate, rate card, repair menu, task price, labor rate, part price, catalog price, flat rate, material, inventory, part, stock level',
  },
  photo: {
    nouns:
      'photo, picture, image, video, attachment, document, pdf, signature, signed form, waiver, scan, snapshot, recording, call recording',
  },
  data: {
    nouns:
      'data, information, history, service history, customer data, job data, tenant data, detail, report data, field, dataset, figure, number, total, metric, stat, kpi, contact info, payload, feed, data feed, export, import, csv, backup, spreadsheet row, equipment data, customer info, job status, status, update, change',
  },
  slot: {
    nouns:
      'slot, open slot, time slot, opening, open time, open hour, open window, arrival window, window, availability, capacity, appointment time, free slot, free time, gap, vacancy, free crew, shift, shift table, on-call list, schedule, calendar, dispatch board, board, roster, live board, job board, dispatch calendar, day sheet, time, hour, queue, wait, wait time, line, spot, seat, square, cell, date, day, next opening, next slot, technician availability, crew availability, technician schedule, diary, agenda, planner, rota',
    words:
      'available, free, open, who is free, whos free, whats open, what is open, still free, still open, greyed out, next available, first available, booked up, room left, openings',
  },
  truck: {
    nouns:
      'truck, van, location, position, eta, arrival time, arrival, dot, gps, whereabouts, route, vehicle, fleet, minute away, stop, technician location, drive time',
    words: 'on my way, on the way, en route, minutes away, rolling, how far away',
  },
  marketing: {
    nouns:
      'ad, advert, advertisement, campaign, keyword, mailer, postcard, billboard, flyer, leaflet, radio spot, channel, source, lead source, ad spend, spend, ad budget, marketing budget, marketing, marketing dollar, ad dollar, ad account, ad platform, search engine, google ads, click, landing page visit, cost per lead, cost per job, cost per sale, cost per sold job, cost per booked job, cost per acquisition, roi, roas, return on ad spend, return on spend, attribution, pay-per-click, ppc, seo, yard sign, door hanger, sponsorship spend, bid, bidding, conversion, offline conversion, tv spot, commercial, banner ad, ad group, media mix, media plan, ad report, promo, promotion, referral source, utm, touchpoint, first click, last click, ad click, impression, radio station, station, newsletter issue, podcast ad, print ad, campaign report, scoreboard, tracking code, coupon code, phone book, marketing report, marketing dashboard, google ad, facebook ad',
    words:
      'closed-loop, closed loop, click to cash, click-to-cash, closes the loop, close the loop, closing the loop, closes the circle, full-funnel, advertised, per channel, per campaign, by channel, by campaign, which ad, what each ad',
  },
  revenue: {
    nouns:
      'revenue, sale, sold job, sold amount, dollar, earning, income, invoiced amount, invoice total, ticket total, job total, completed-job total, paid job, paid ticket, closed job, closed revenue, booked revenue, booked dollar, profit, margin, turnover, average ticket, ticket size, sold estimate, sold roof, sale price, sold ticket, cash, paid invoice, completed job, closed sale, job value, lifetime value, amount, money, gross, job revenue, booked job, completed revenue, collected amount, paid work, dollar figure, bottom line, return',
    words:
      'earned, brought in, sold for, invoiced, billed, paid off, pays off, made us, generated, rung up, was invoiced, cost per sold',
  },
  event: {
    nouns:
      'event, webhook, web-hook, web hook, callback, notification, signal, alert, ping, status change, trigger, push notification, event stream, event feed, event queue, heads-up, nudge, news, word back, push message, real-time event, change event, bell, knock, subscription to events, heartbeat, post request, buzz, tap on the shoulder, hook',
    words: 'event-driven, event driven, each time a, every time a, whenever a',
  },
  report: {
    nouns:
      'report, dashboard, scorecard, chart, graph, analytics, spreadsheet, tile, monthly report, weekly report, statement, weekly summary',
  },
  number: {
    nouns:
      'job number, confirmation number, work order number, ticket number, reference number, booking number, service number',
  },
  partner: {
    nouns:
      'partner, partnership, alliance, affiliate, affiliation, reseller, dealer, authorized dealer, implementation partner, technology partner, integration partner, partner program, preferred partner, preferred vendor, approved vendor, official vendor, official provider, ambassador, collaborator, collaboration, joint venture, ally, subsidiary, division, sister company, arm, family of companies, member of the family, relationship, teammate, co-brand, licensee, franchisee, stamp of approval, tie-up, insider, advisory board, inner circle, vendor list, approved list, preferred list, approved supplier',
    words:
      'official, officially, co-branded, in league with, in cahoots with, team up, teams up, teamed up, teaming up, partnered, partnering, partners with, partner with, joined forces, join forces, hand in hand with, in partnership with, in collaboration with, affiliated, allied, in association with, go-to, on behalf of',
  },
  certified: {
    words:
      'certified, certification, certificate, certifications, accredited, accreditation, approved, approval, authorized, authorised, licensed by, verified, verification, vetted, validated, qualified, sanctioned, cleared, blessed, blessing, endorsed, endorsement, endorsements, seal of approval, stamp of approval, thumbs up, thumbs-up, green light, greenlit, green-lit, nod, signed off, sign-off, signs off, sign off, signoff, passed review, security review, passed its review, audit, audited, audits, passed inspection, certify, certifies, approves, approve, authorizes, authorize, endorse, endorses, vouches for, vouch for, vouched for, stands behind, stood behind, backing, backed by, backs, preferred, trusted by, recommended, recommended by, recommends, recommend, recommendation, gold tier, gold-level, platinum, silver tier, elite, premier, top-tier, titanium',
  },
  endorse: {
    words:
      'powered by, built by, brought to you by, made by, technology by, tech by, supplied by, sponsored by, sponsored, sponsors, sponsor, supported by, in good standing, courtesy of, presented by, driven by, run by, backed, with the support of, with the help of, built with, built together with, co-developed, developed with, in conjunction with, handpicked by, hand-picked by',
  },
  chosen: {
    words:
      'chose, chosen, picked, picks, selected, appointed, appoints, named, names us, invited, welcomed, accepted, admitted, enrolled, recruited, tapped us, hired us, awarded, award, featured, features us, lists us, listed, listing, shortlisted, spotlighted, spotlight, inducted, joined, counts us, calls us, named us, considers us, sends its customers to us, refers, refer customers, steers, points its customers to us',
  },
  badge: {
    nouns:
      'badge, seal, logo, emblem, sticker, plaque, crest, medal, ribbon, stamp, shield, trophy, certificate, banner, mark of approval, trust mark, lockup',
  },
  marketplace: {
    nouns:
      'marketplace, app store, partner directory, directory, app directory, partner page, vendor directory, partner catalog, app catalog, catalogue of apps, integration directory, integrations page, partner list, app gallery, storefront of apps',
  },
  trademark: {
    words:
      'trademark, trademarks, registered trademark, trade mark, property of, belongs to its owner, belong to its owner, belong to their owner, belong to their owners, respective owners, respective holders, marks of, all rights reserved, identification only, nominative, independently owned, independent of, independent company, separate company, unrelated company',
  },
  skill: {
    words:
      'documentation, docs, developer pages, developer guide, reader guide, experience, training, trained, course, class, lesson, exam, know-how, knowledge, certified administrator, administrator exam, resume, seminar, user group, user conference, conference, bootcamp, tutorial, glossary, learn, proficiency, familiarity, fluent, skills, curriculum, textbook, webinar',
  },
  credential: {
    nouns:
      'api key, key, app key, application key, token, access token, refresh token, bearer token, credential, secret, client secret, client id, password, username, user name, login, log-in, passkey, service account, seat, user seat, admin login, api user, oauth grant, oauth token, single sign-on, keychain, vault, pass, ring of keys, master key, app id, tenant id, user account',
  },
  scope: {
    nouns:
      'scope, api scope, permission, read permission, read scope, write scope, right, read right, clearance, grant, consent, privilege, authorization, authorisation, read and write, admin right, entitlement',
    words: 'read-only, read only, read/write, read-write, tenant authorized, authorized tenant',
  },
  access: {
    nouns:
      'access, api access, live access, read access, data access, direct access, full access, live view, view into, window into, line of sight, back door, backdoor, front-row seat, eyes on, x-ray, visibility into, direct view, open door, way in, inside look',
    words:
      'behind the same glass, on top of, sits on top of, inside your, looks inside, look inside, see inside, sees inside, peer into, peers into, x-ray view, full visibility',
  },
  api: {
    nouns:
      'api, api connection, api application, api integration, open api, rest api, developer portal, app application, api client, integration application',
  },
  hold: {
    verbs:
      'hold, store, keep, have, own, possess, carry, obtain, receive, get, safeguard, guard, manage, collect, maintain, renew, refresh, rotate, paste, grant, issue, give, lend, trust, entrust, hand over, share, encrypt, vault, secure',
    words: 'granted, in place, on file, in our vault, in hand, switched on, turned on, active',
  },
  login: {
    verbs:
      'log in, log into, sign in, sign into, log on, logged in, stay logged in, get into, go into, step into, let in, walk into',
    words: 'logged in, signed in, one login, single login, same login, same password',
  },
  connect: {
    verbs:
      'reconnect, disconnect, relink, unlink, link up, resync, connect, integrate, link, wire, plug, hook, tie, join, couple, attach, bind, tether, dock, patch, pair, bridge, interface, interlock, mesh, marry, fuse, weld, glue, bolt, stitch, weave, knit, graft, embed, unite, unify, merge, plumb, fasten, hitch, splice, mate, clip, snap, interoperate, interconnect, slot into, tap into, hook up, wire up, wire into, plug into, tie into, tie in, hook into, plug in, link up, hitch up, connect up, chain, yoke, anchor, latch, lock, hardwire, solder, rivet, bolted, cable, network, blend, dovetail, thread, bridge the gap, clasp, jack into, cement, harness',
    nouns:
      'connection, integration, link, hookup, hook-up, tie-in, bridge, connector, pipeline, pipe, conduit, handshake, live line, direct line, hotline, hard line, umbilical, umbilical cord, tether, plumbing, plug-in, interface, adapter, cable, wire, wiring, tunnel, direct pipe, bond, coupling, lifeline, data bridge, integration partner, api connection, open line, private line, linkage, junction, joint, pairing, hook, hinge, marriage, channel into, direct channel, gateway, doorway, corridor, highway, railway, artery, backbone, nerve, cord, thread, rope, chain, wired connection, native integration, deep integration',
    words:
      'integrated, compatible, compatibility, interoperable, works with, work with, working with, works together, work together, plays nicely, plays nice, play nice, plays well, play well, gets along with, get along, in tandem with, goes hand in hand, hand in glove, joined at the hip, plug-and-play, plug and play, natively, native, on speaking terms, on first-name terms, in touch with, in constant touch, side by side, works hand in hand, works seamlessly, works alongside, in conjunction with, talks to, tied to, wired to, made for, fits, fits right into, built for, built on top of, connected, linked, hooked, wired, plugged',
  },
  speak: {
    verbs:
      'talk, speak, chat, converse, gossip, whisper, shake hands, communicate, correspond, listen to each other, trade notes, compare notes, swap notes, exchange notes, text each other, keep in touch, stay in touch, confide, tell each other, call each other, answer each other, converse with',
    words:
      'on the same page, speaks the same language, speak the same language, speaks its language, on good terms, same language',
  },
  oneness: {
    words:
      'one system, one program, same system, same program, one and the same, one connected, single system, one piece, as one, act as one, under one roof, one brain, one place, one screen, single screen, same screen, single source, one machine, one engine, two halves, the same thing, same database, share a database, shared database, one database, in lockstep, in step, in step with, in stride, lockstep, up to date, keep each other, match to the penny, never disagree, never disagrees, never drift, drift apart, no difference between, the same as, identical, never out of step, stay level, stayed level, same clock, same heartbeat, single tool, one tool, same tool, one app, same app, sibling, twins, twin, always agree, always agrees, agree to the penny, always match, always matches, never differ',
  },
  sync: {
    verbs:
      'sync, synch, synchronize, synchronise, autosync, auto-sync, mirror, replicate, reconcile, duplicate, stream, pipe, funnel, feed, pump, pour, flow, relay, import, export, auto-import, ingest, echo, exchange, trade, swap',
    nouns:
      'sync, synchronization, synchronisation, auto-sync, autosync, data flow, flow, feed, data feed, data exchange, exchange, import, export, mirror, replication, transfer, round trip, data transfer, nightly job, stream, live feed, two-way street, conveyor, conveyor belt, data stream, push, pull, lead delivery, delivery, handoff automation, live link, hand-off, carry-over',
    words: 'in sync, syncing, synced, two-way',
  },
  move: {
    verbs:
      'send, push, pull, pass, forward, deliver, transfer, transmit, carry, move, drop, ship, hand, hand over, hand off, pass on, pass along, transport, beam, zip, shuttle, convey, dispatch to, route, fly, travel, slide, hop, jump, leap, shoot, whisk, funnel, load, upload, download, dump, slip, port, post, submit, copy, copied, fetch, grab, collect, gather, bring, take, draw, suck, siphon, pour, empty, spill, leak, trickle, stream, transcribe, go, roll over, carry over, run, head, make its way, make their way, find its way, find their way, wend, drift, sail, march, walk, ride, glide, drip, bounce, flow, push through, hand-deliver, teleport, wire over, trickle, cross, reach, lands, circulate, update itself, supply, hand across, lift, scoop, file itself, file themselves, collect from, migrate, share, serve, queue up, inherit, absorb, swallow, pick up, catch, receive, get, gather up, know, learn, hear',
    words: 'on its way, on their way, gone to, goes straight, en route to, straight through, bound for, by itself into',
  },
  appear: {
    verbs:
      'come, appear, show up, turn up, land, arrive, pop up, end up, wind up, surface, materialize, materialise, emerge, come up, settle, wait, sit, drop in, touch down, come in, come through, fall into, get to, crop up, pull up, roll in, check in, dock, splash down, wash up, rest, nest, slot in, fall into place, end, slot itself',
    words:
      'already in, already there, is in, are in, will be in, is waiting, is sitting, waiting for, sitting in, sitting on, lands in, now in, already on, is on, goes on, there when, there before, before you hang up, already has, already have, on file, has it, has your, has the, has every, has their',
  },
  become: {
    verbs: 'become, turn into, turn, transform, convert, morph, grow into, end as, hatch',
    words: 'means a, equals, equal, is a real, are real, counts as, count as',
  },
  create: {
    verbs:
      'create, make, open, build, generate, spawn, raise, set up, start, produce, draft, add, write, log, register, file, record, save, schedule, book, assign, dispatch, place, put, insert, append, mint, birth, spin up, fill, populate, reserve, plant, pencil in, slot, put on, set, claim, commit, print, stamp, compose, originate, establish, convert into, enroll, onboard, tag, attach, rebook, cut, store, stow, fill out, fill in, stand up, slot in, lay down, jot, fire up, auto-create, auto-book, auto-schedule, auto-fill, issue, hatch, pop, pin, lock in, etch, ink, chalk up, key in by itself, pen, materialize, plot, bring into being',
    nouns:
      'creation, job creation, record creation, auto-creation, auto-booking, direct booking, auto-dispatch, write-back, writeback, write access, new job, new customer record',
    words:
      'booked, now exists, comes to exist, comes into existence, exists, writes itself, books itself, fills itself, opens itself, builds itself, creates itself, schedules itself, dispatched, its in the books, confirmed in, added to, scheduled in, scheduled, assigned, makes you a customer',
  },
  change: {
    verbs:
      'change, update, edit, cancel, reschedule, move up, adjust, modify, rearrange, delete, remove, correct, revise, rewrite, amend, close, mark, complete, flip, shift, bump, swap, shuffle, tidy, rename, overwrite, patch, tweak, void, archive, confirm, approve online, reassign, follow suit, bring up to date, zero out, settle',
  },
  enter: {
    verbs:
      'enter, type, key, retype, re-type, rekey, re-key, re-enter, input, punch in, copy, paste, copy and paste, transcribe, hand-type, hand-enter, hand-key, type in, key in, jot down, write down, keyboard, hand-copy, retypes, re-input, thumb in, tap in, put in by hand',
    nouns:
      'entry, data entry, double entry, retyping, rekeying, re-keying, typing, keystroke, keying, manual entry, double-entry, copy-paste, copy-and-paste, copying, pasting, keyboard, manual work, paperwork, busywork, swivel chair, swivel-chair, hand entry, re-entry, transcription, transcribing, duplicate entry, exporting, export, spreadsheet, phone tag, csv, clipboard, middleman, middle man, go-between, intermediary',
  },
  notify: {
    verbs:
      'notify, tell, alert, ping, inform, fire, trigger, signal, nudge, warn, message, let know, tip off, send word, give word, whisper to, knock, buzz, poke, call out, ring the bell, tap, announce, report, say, shout, raise a flag, raise a hand, dial, phone, text, wake, hail, call home, fire off, shoot, emit, broadcast, publish',
    words:
      'lets us know, let us know, lets this site know, gives us a nudge, sends word, the moment, every time something changes, as it happens, as they happen, status change, tells our, pings our, calls our',
  },
  listen: {
    verbs:
      'listen, hear, react, respond, subscribe, catch, receive, pick up, watch, be told, get word, act on, handle, process, wait for, find out, learn, notice, know, answer, detect, sense, perk up, be notified, tune in, eavesdrop, monitor, spot, feel',
    words:
      'is told, are told, gets told, is notified, are notified, got the news, gets the news, gets the message, gets word, hears about it, at the other end, knows the instant, knows the moment, reacts',
  },
  show: {
    verbs:
      'show, display, see, reveal, mirror, reflect, publish, present, expose, offer, follow, track, paint, draw, render, light up, list, browse, view, look at, watch, check, peek, glimpse, surface, pick from, choose from, turn green, count down, grey out, gray out, tell, state',
    words:
      'visible, on view, in view, on display, public, live on, as seen, seen in, straight off, straight from, right off, directly from, come from, comes from, came from, read from, taken from, pulled from, sourced from, supplied by, according to, fed by, drawn from, based on, courtesy of, counted by, at the source, see for yourself',
  },
  read: {
    verbs:
      'read, look up, fetch, query, check, peek, see, pull, retrieve, consult, examine, access, inspect, browse, tap, scan, mine, crawl, poll, view, open, look into, look inside, know, ask, draw on, refer to, sample, observe, download, extract, harvest, study, audit',
  },
  match: {
    verbs:
      'match, trace, credit, attribute, tie back, tie, connect back, score, measure, line up, pin, pair, map back, grade, rank, weigh, compare, judge, track, follow, track back, join up, allocate, charge, tally, reconcile, calculate, prove, report, count, rate, assign, link back, value, correlate, cross, optimize, optimise, feed back, stand next to, sit beside, set against, price, earn, bring in, pay, produce, know which, know what, see which, see what, learn which, show which, show what, tell which, tell what',
    words:
      'attribution, tied back, next to, beside, against, per, traced, matched, which ad, what it earned, what each, how much each, down to the, on one line, for each, for every',
  },
  rest: {
    words:
      'live in, lives in, live inside, kept, keep, keeps, stored, store, tracked, held, holds, stays, remain, remains, stay, organised, organized, managed, filed, is where, runs on, run on, run in, runs in, maintained',
  },
  use: {
    verbs:
      'use, run, rely on, adopt, switch to, move to, choose, buy, pay for, subscribe to, prefer, operate, plan, organise, organize, install, implement, migrate to, learn, work in, live in, trust, swear by, like, love, train on, sell',
    nouns: 'user, subscriber, shop, contractor, subscription, house, account',
  },
  allow: {
    verbs:
      'approve, grant, sign off, sign off on, issue, accept, give, open, allow, bless, permit, clear, authorize, authorise, say yes, agree, consent, review, green-light, greenlight, admit, okay, certify, validate, turn on, let, confirm, endorse, license, ratify, vet, pass',
    nouns:
      'approval, grant, sign-off, signoff, consent, permission, blessing, green light, go-ahead, yes, nod, review, authorization, authorisation, acceptance, clearance, certification',
  },
  office: {
    nouns:
      'wall, monitor, desk, tablet, binder, break room, dispatch room, headset, coffee, keyboard, manual, printout, filing cabinet, whiteboard, corkboard, counter, shop floor, kitchen table, iPad, truck cab, clipboard, folder, drawer, screen in the office, workstation, laptop, second screen, other monitor, conference, booth, classroom, notebook, index card',
  },
  urge: {
    words:
      'start telling, keep telling, keep calling, keep saying, feel free to, are free to, is free to, free to promise, free to say, may carry, may say, may print, may promise, text to use, wording to use, phrase to use, line to use, use the line, use the phrase, include the line, add the line, put the phrase, put the words, paint it, tell every, tell each, tell them, tell people, tell prospects, tell customers, do tell, go ahead and say, proudly say, we earned, you may say, you can say, say it loud, shout it, print it, write it, approved wording, please say, always say, be sure to say, remember to say, remind callers that, let people know that, spread the word',
  },
  grant: {
    verbs:
      'approve, grant, sign off, sign off on, authorize, authorise, green-light, greenlight, accept, admit, certify, validate, ratify, vet, rule on, okay',
    nouns:
      'approval, sign-off, signoff, sign off, grant, consent, permission, green light, go-ahead, nod, authorization, authorisation, acceptance, clearance, blessing, signature',
    words: 'approved, granted, signed off, says yes, said yes, a yes from, written approval, say-so, yes',
  },
  forward: {
    words:
      'instead of, rather than, in place of, far from, except, other than, short of, free of, devoid, without, minus, outside of, outside, apart from',
  },
  auto: {
    words:
      'automatically, automatic, automated, automation, auto, on autopilot, autopilot, by itself, by themselves, itself, themselves, on its own, on their own, all by itself, hands-free, hands free, unattended, unaided, untouched, hands-off, in the background, while you sleep, while we sleep, overnight, nightly, around the clock, day and night, every night, each night, every hour, each hour, hourly, every minute, every few minutes, every fifteen minutes, every sixty seconds, daily, each morning, every morning, by morning, zero-touch, no-touch, touchless, seamless, seamlessly, magically, like magic, self-updating, one-click, electronically, programmatically, without a person, with no human, zero keystrokes, zero typing, zero clicks, touch-free, effortless, effortlessly, silently, quietly, without lifting a finger, no human, without being asked, without anyone, without human, straight-through, lights-out, end to end, end-to-end, as you sleep, before coffee, at midnight, after hours, unmanned, unassisted, untouched by human hands, by the website, by the site, by the form, by our site, by our website, by our form, by the bot, by the app, by our app, by software, by magic, of its own accord, of their own accord, never has to be asked, even when the office is closed, even when the office is dark, at 2 a m, at three in the morning, at two in the morning, at night, weekly, on a schedule, on a timer, every day, every evening, each evening, self-filing, self-scheduling, cron',
  },
  live: {
    words:
      'minute, minutes, seconds, midnight, sunrise, by breakfast, before breakfast, before the kettle, before the coffee, before dawn, blink, heartbeat, same minute, same second, same day, same evening, live, real time, real-time, realtime, in real time, instantly, instant, immediately, right away, at once, on the spot, in seconds, within seconds, within a second, within a heartbeat, in a heartbeat, within minutes, in minutes, within the minute, the second, the instant, the moment, up to the minute, up-to-the-minute, minute by minute, to the minute, as it happens, as they happen, as you watch, while you watch, refreshed, refreshes, refresh, updated, always current, always-current, current, always up to date, constantly, continuously, continuous, around the clock, right now, at this moment, as of this moment, today, this very minute, as the day moves, straight away, in a blink, before you blink, in a flash, already, by the time, before you, before the, before your, before our, a second ago, an hour ago, a minute ago, never stale, fresh, same-second, in under a minute, on the fly, always on, always-on, tonight, now, no delay, no lag, without delay, lag-free',
  },
  trigger: {
    words:
      'as soon as, the moment, the second, the instant, the minute, when you, when someone, when a, whenever, every time, each time, once you, once a, once your, after you, by the time, once the, as you, just, simply, upon',
  },
  direct: {
    words:
      'straight, directly, direct, right, straight into, directly into, right into, straight to, all the way, deep, deeply, tightly, closely, fully, completely, totally, natively, word for word, native',
  },
  'two-way': {
    words:
      'two-way, two way, bidirectional, bi-directional, both ways, both directions, back and forth, each other, one another, round trip, in either direction',
  },
  handwork: {
    words:
      'by hand, ourselves, yourself, yourselves, manually, manual, hand-typed, hand-entered, hand-copied, in person, handwritten, handoff, handover, handed over, on paper, by phone, over the phone, by a person, by a human, by staff, by your staff, by our staff, by people, by someone, by one of, with a keyboard, from a printout, a real person, human review, in the middle, the old-fashioned way, old-fashioned, at your own pace, when it suits you, retyped, re-keyed, rekeyed, hand-carried, types, typing it, typed in by, typed by, entered by, by our dispatcher, by our coordinator, by our office, by your office, by your team, by our team, by your csr, clicks through, reads each, reads it, reads them, reads your, copies it, human being, eyeball, eyeballs, cheat sheet, checklist, by eye, hand delivery, for review, reviews each, reviews the, reviews every, checks each, pen and paper, with a pencil, with his thumbs, with her own',
  },
  channel: {
    nouns:
      'phone, phone call, call back, call-back, inbox, shared inbox, mailbox, email, e-mail, text message, voicemail, fax, paper, printout, print-out, clipboard, notepad, spreadsheet, csv file, workbook, ledger, whiteboard, sticky note, index card, notebook, pdf, printed sheet, sheet, worksheet, intake sheet, handoff email, plain email, plain e-mail, mail',
    verbs:
      'call, phone, ring, email, e-mail, mail, print, text, telephone, fax, call back, phone back, ring back, dial',
  },
  effort: {
    words:
      'drop, drops, dropped, fail, fails, failed, trail, trails, disagree, disagrees, differ, differs, drift, drifts, stops, stopping, pause, ignore, ignores, stall, stalls, break, breaks, interrupt, bother, mind, complain, hesitate, idle, unscheduled, unanswered, unread, beyond, simpler, easier, better, faster, closer, tighter, deeper, quicker, more than, only, alone, often, stray, go stale, go astray, go missing, vanish, pile up, piles up, sit in, sits in, matter, matters, forgotten, overlooked, left behind, wasted, wait, waiting, guess, guessing, guesswork, wonder, chase, chasing, juggle, juggling, callback, callbacks, lost, lose, fee, fees, charge, cost, extra, contract, setup, set up, hassle, fuss, worry, worries, hiccup, surprises, surprise, limit, limits, sleep, sleeps, delay, lag, miss, misses, missed, slip, slips, cracks, forget, forgets, fall behind, gaps, gap, doubt, secret, clunky, islands, silos, stale, tired, need, needs, have to, has to, must, ask, asked, repeat, repeating, download, hunting, scrolling, effort, error, errors, mistake, mistakes, typo, typos',
  },
  neg: {
    words:
      "not, n't, never, no, none, nor, neither, without, nothing, nobody, no one, nowhere, cannot, dont, doesnt, isnt, wont, cant, arent, didnt, hasnt, havent, wasnt, werent, couldnt, wouldnt, shouldnt, zero, hardly, scarcely, nary, not a, no longer, not yet, aint, not any, at no point, under no circumstances, by no means, in no way, nay, none of, not one",
  },
  denial: {
    words:
      'was dropped, were dropped, was removed, were removed, was shut, was discontinued, been removed, been dropped, been shut, was cut, taken out, took it out, took out, was pulled, was retired, was taken down, ceased, ceases, ceased to, left off, leaves off, leaving off, unchanged, unconnected, left unread, none of them, on paper only, only on paper, in name only, beyond the reach, out of sight, out of our sight, none of our business, no part of, not part of, wishful thinking, gave up on, gave that up, backed out, called it off, scrapped, shelved, parked, frozen, refuse, refused, refuses, decline, declined, declines, lack, lacks, lacking, separate, separately, independent, independently, apart, left out, leave out, leaves out, leaving out, kept out, keep out, keeps out, stays out, stay out, far from, instead of, rather than, stops short, stop short, short of, absent, unlinked, unconnected, disconnected, unplugged, not connected, unable, untrue, false, myth, fiction, exclude, excludes, excluded, except, other than, in place of, missing, nothing to do with, off limits, off-limits, minus, omitted, omits, skip, skips, skipped, go around, goes around, bypass, bypasses, stop at, stops at, ends at, end at, ends there, ends with, switched off, turned off, stays off, off by design, on purpose, by design, beyond us, no-go, isolated, air gap, air-gapped, walled off, sealed off, fenced off, cut off, dead end, blind to, knows nothing, know nothing, sees nothing, see nothing, tells nothing, stranger, strangers, worlds apart, two different, not affiliated, unaffiliated, unofficial, unlicensed, out of reach, out of bounds, keep away, kept away, stays away, dropped the idea, decided against, opted against, chose not, hands-off the, does without, do without, go without, goes without, free of, devoid, unaware, outside of, outside, closed to, void, rule out, rules out, ruled out, ended, retired, removed, pulled the plug, unplugged from, ban, forgo, steer clear, steers clear, deliberately, have yet to, has yet to, yet to, still waiting, pretend, pretends, pretending, fantasy, wishful, imaginary, hoax, overstated, overstates, exaggeration, wrong to say, would be wrong, not true, incorrect, mistaken, denies, deny, disclaim, disclaims, none of its business, keep our hands off, unfinished, unavailable, not included, not offered, not available, unsupported',
  },
  trap: {
    words:
      "not find, won't find another, not every, not all, not everyone, not unlike, not unconnected, not often, nothing could be, nothing is, could not be, couldn't be, can't be, no longer drops, no longer waits, no longer lags, no setup beyond, nothing left to, nothing more to, no better, no faster, no simpler, never charge, never trail, won't miss, will not miss, doesn't miss, doesn't wait, don't wait, doesn't stop, does not stop, doesn't limit, never fails, never forgets, not only that, ignore no, no booking goes, no lead goes, none goes, no call goes, no lead is lost, none is lost, no lead lost, not one lead sits, not a lead is lost, not a single lead is lost, not one is lost, no lead waits, not only, not just, not merely, not simply, never before, no other, nobody else, no one else, nothing else, no need, not need, no wonder, no doubt, no matter, no more, not alone, nobody but, no one but, nothing but, none but, nothing to, no waiting, no fee, no extra, no charge, no cost, no setup, no set-up, no set up, no hassle, no fuss, no hiccup, without a hiccup, without fail, no exceptions, no secret, no surprise, no surprises, no guessing, no guesswork, no limit, never sleeps, never miss, never misses, never lose, never again, never guess, never wait, no longer have to, no longer has to, no longer need, no longer needs, no spreadsheet, no spreadsheets, no retyping, no typing, no double entry, no more double entry, no paperwork, no phone tag, no copy and paste, no copy-paste, no manual, no data entry, no re-keying, no rekeying, without typing, without retyping, no human, no humans, no person, no dispatcher required, no hands, no keyboard, no human involved, without a person, without anyone, without a human, without human, no middleman, no intermediary, without lifting, no clunky, no plugin, no plug-in, no csv, no exports, no exporting, no download, no doubt about it, no lag, no delay, without delay, never stale, never out of date, no strings, can't wait, cannot wait, never drift, never disagree, never out of step, never out of sync, never looks back, nothing short of, no small, no mere, isn't just, is not just, isnt just, isn't only, aren't just, doesn't just, does not just, don't just, do not just, dont just, doesnt just, isn't merely, no callbacks, no callback",
  },
  condition: {
    words:
      'if, once, unless, until, provided, providing, provided that, assuming, in case, pending, subject to, only when, only if, only after, only with, only once, on condition, conditional on, conditional, contingent on, contingent, depends on, depend on, dependent on, hinges on, hinge on, hangs on, hang on, waiting on, waiting for, awaiting, awaits, wait for, as long as, the day, not before, not until, ahead of, the moment servicetitan, after that, only then, until then, in the event, whether, in a future where, if and when, unless and until, when and if, granted that, must first, comes first, no sooner, stuck until, under review, needs, when, after, waits on, waits for, wait on, blocked by, blocked on, on hold',
  },
  require: {
    words:
      'require, requires, required, requirement, need, needs, would need, would require, must, prerequisite, takes, it takes, calls for, call for, demands, has to, have to, must be, cannot without, missing piece, gate, hurdle, stands between, rests on, relies on, rest with, rests with, up to, decision of, until',
  },
  modal: {
    words:
      "could, would, may, might, can, d, 'd, hypothetically, in theory, theoretically, potentially, possible, possibly, perhaps, maybe, someday, some day, one day, eventually, in principle",
  },
  future: {
    words:
      "will, 'll, soon, going to, next month, next week, next year, next season, next quarter, before long, shortly, coming soon, on the roadmap, roadmap, this spring, this fall, this summer, by summer, by fall, by spring, by next, starting, starting in, beginning in, later, tomorrow, upcoming, about to, shall, gonna, on the way, rolling out, coming, launches, before the year, wont be long, phase two, phase 2, planned, plan to, plans to, we plan",
  },
  past: {
    words:
      'used to, formerly, previously, once upon, until last, back when, in the old days, until recently, years ago, before we, had been, was discontinued, discontinued, ended, retired, sunset, shut down, in the past, no longer, old site, experiment, was once, dropped, gave up, since removed, ended in, at one time',
  },
  ban: {
    words:
      "stop telling, quit telling, quit calling, stop calling, quit saying, scrub it, scrub, omit, omit from, to cut, to delete, forbidden to, has no business, take the phrase, take it off, take the line, lose the line, be so kind as to quit, may not carry, ought not, never to be used, retire the phrase, drop the line, drop the phrase, drop the word, unlearn, black out, erase, erase the, do not say, don't say, dont say, never say, do not claim, don't claim, never claim, do not write, don't write, never write, do not print, never print, do not promise, never promise, do not tell, don't tell, never tell, avoid, avoids, banned, ban, forbidden, forbid, forbids, prohibited, prohibit, prohibits, off limits, must not, may not, should not, shall not, are not to, refrain from, steer clear of, remove the line, remove the, send back, send it back, will be pulled, gets pulled, pulled from, cut anything, bite your tongue, lose the commission, delete any, delete, strike, strike any, cut any, remove any, leave out any, cross out, reject, rejects, flag, flagged, fails review, fail review, will be rejected, against our style, against policy, not allowed, not permitted, do not use, never use, don't use, no page may, no ad may, no copy may, never call, do not call, don't call, do not describe, don't describe, never describe, do not advertise, never advertise, stay away from, out of bounds, forbidden words, banned words, words we never use, keep it off, keep off, style guide, not yours to use, do not publish, never publish, don't publish, please don't, please do not, never suggest, do not suggest, never imply, do not imply, don't imply, don't promise, not to be copied, do not copy, do-not-say, please never, will hear from our lawyer, editors, writers, copywriters, moderators, house rule, red pen, blacklist, blacklisted, disallowed, taboo, under no circumstances, misleading, takedown, take down, instead of saying, rather than saying, not okay to say, must never, not to say, do not repeat, do not post, stop saying, quit saying, what not to say, wrong to claim, struck, struck out, strike out, crossed out, crosses out, withdrawn, pulped, redacted, edit out, edited out, veto, vetoed, take it down, taken down, pull the line, kill the line, scratch the line, unprintable, leave it out, leave that out, leave out the",
  },
  say: {
    words:
      'the line, this line, a line, any line, say, says, said, saying, claim, claims, claimed, claiming, stated, stating, imply, implies, implied, implying, suggest, suggests, suggesting, promise, promises, promising, advertise, advertises, advertised, advertising, announce, announces, describe, describes, describing, phrase, phrases, wording, sentence, sentences, words, word, slogan, tagline, headline, hint, hints, boast, boasts, boasting, call ourselves, calls itself, call itself, read as, tell callers, tell customers, tells you, told, assert, asserts, mention, mentions, pretend, advertises itself, brags, brag, jingle, statement, billed as, markets itself, prints',
  },
  wrong: {
    words:
      'wrong, bad, fail, fails, failed, rejected, myth, legend has it, incorrect, bad example, wrong example, misleading example, misleading, not ok, not okay, counterexample, before, dont, false, untrue, inaccurate, unacceptable, incorrect example, poor example, violation, mistake, error, retracted, correction, corrected, correct them, overclaim',
  },
  wh: {
    words:
      'who, what, when, where, why, how, which, whose, how does, how do, how did, where do, where does, what happens',
  },
  yes: {
    words:
      'the answer is yes, answer is yes, is yes, is a yes, always has been, always have, as good as, partly, mostly, for years, since day one, like clockwork, guaranteed, without exception, every last one, both, the latter, it shows, just so, precisely, and then some, more than that, why yes, oh yes, yes indeed, right away, day one, from day one, straight away, automatically, instantly, within seconds, within the minute, out of the box, by itself, on its own, live, yes, yep, yeah, yup, absolutely, certainly, definitely, of course, sure, sure does, it does, they do, it is, we are, we do, they did, it did, it can, it will, they are, always, you bet, indeed, affirmative, correct, right, exactly, naturally, without question, without a doubt, happily, gladly, every time, every day, you can, that is right, thats right, it has, it sure does, it sure is, it sure can, by all means, all of them, all day',
  },
  no: {
    words:
      'the answer is no, answer is no, is no, never has been, never have, hardly, the former, not us, not here, not ours, like strangers, far from it, on the contrary, by no means, only by hand, if only, we wish, dream on, not that we know, no such thing, not so far, none so far, not a bit, not a thing, not one, no, nope, nah, never, not today, not yet, not at all, it does not, it will not, we are not, we do not, it is not, neither, negative, hardly, none, nobody, no one, not really, not currently, not at present, not now, nothing, not a chance, not by itself, not automatically, not on its own, afraid not, sadly not, it doesnt, it isnt, we dont, it cant, they did not, they do not, they dont, only after, only if, only when',
  },
  alias: {
    words:
      'your crm, our crm, the crm, crm, fsm, your fsm, our fsm, the fsm, your dispatch board, our dispatch board, the dispatch board, your board, our board, the board, your tenant, our tenant, the tenant, tenant, your dispatch software, our dispatch software, field service software, field-service software, your field service system, your field software, office software, our office software, your office software, dispatch software, the platform, your platform, the software, the same software, your software, our software, the system, your system, our system, that system, that software, that platform, management system, management software, system of record, your account, dispatch system, dispatch program, office program, the program, our program, shop software, your shop software, field service platform, job software, job system, dispatching software, scheduling software, back-office system, back office system, their platform, its platform, its tenant, operations software, service software, the app',
  },
  contrast: {
    words:
      'but, however, instead, yet, though, although, whereas, while, rather, still, on the contrary, unlike, in contrast, only, except',
  },
  wish: {
    words:
      'wish, wished, hope, hopes, hoping, dream, dreams, imagine, imagining, picture, wish list, wishlist, would love, someday, idea, ideas, consider, considered, considering, explore, exploring, explored, evaluate, evaluating, investigate, thinking about, ever wished, wonder, wondering, curious, asked for, debate, debating, discuss, poll, vote, in theory, mull, ask any vendor, worth it, pros and cons, compare, thinks aloud, worth the',
  },
  link: { words: 'is, are, was, were, be, been, being, am, becomes, became' },
  aux: {
    words:
      'do, does, did, has, have, had, will, would, can, could, may, might, should, shall, must, is, are, was, were, be, been, being, am, get, gets, got',
  },
  det: {
    words:
      'the, a, an, this, that, these, those, each, every, any, all, some, our, your, my, its, their, his, her, another, one, both',
  },
  possessive: { words: "'s, s'" },
  into: { words: 'into, to, onto, toward, towards, inside, in to, on to, through to, at, for' },
  from: { words: 'from, out of, off, off of, via, through, by way of, using, per, according to' },
  with: { words: 'with, and, together with, alongside, between, along with, plus' },
  in: { words: 'in, on, inside, within, under, behind, at, of, over' },
  by: { words: 'by' },
  hire: {
    words:
      'hiring, now hiring, vacancy, job opening, applicants, applicant, candidate, candidates, careers, duties, job advert, wanted, apply, position, recruit, recruiting, interview, job posting, full-time, part-time, benefits, salary, resume, day shift',
  },
  ready: { words: 'ready, friendly' },
  company: {
    words:
      'inc, llc, co, ltd, corp, corporation, incorporated, company, firm, group, brothers, bros, sons, daughters, and sons, plumbing, heating, electric, electrical, roofing, hvac, air, cooling, mechanical, comfort, drains, drain, rooter, rooting, pools, pool, garage doors, webworks, web, sites, marketing, media, digital, studio, labs, software, systems, solutions, services, service',
  },
};
