/**
 * Secrets in many forms, put together at run time so that no file of the project holds one. Each is made of characters
 * that a fixed sequence deals out.
 */
function dealer(seed: number): (alphabet: string, length: number) => string {
  let state = seed;
  return (alphabet, length) => {
    let text = '';
    for (let index = 0; index < length; index++) {
      state = (state * 1103515245 + 12345) % 2147483648;
      text += alphabet[Math.floor((state / 2147483648) * alphabet.length)] ?? '';
    }
    return text;
  };
}

const deal = dealer(20261121);
const lower = 'abcdefghijklmnopqrstuvwxyz';
const alphanumeric = `${lower}${lower.toUpperCase()}0123456789`;
const hex = '0123456789abcdef';
const random = (length: number) => `${deal(lower, 2)}7${deal(alphanumeric, length - 4)}Q`;
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const jwt = () =>
  [base64url('{"alg":"RS256","typ":"JWT"}'), base64url(`{"sub":"${random(8)}","exp":1763700000}`), random(43)].join(
    '.',
  );
const basic = () => Buffer.from(`office:${random(10)}`).toString('base64');
const pem = (what: string) => ['-----', 'BEGIN', ' ', what, ' ', 'PRIVATE', ' ', 'KEY', '-----'].join('');
const phrase = 'maple-' + 'Tractor' + '-42';

/** Texts that each hold one secret, by what kind of thing they show. */
export const planted: Readonly<Record<string, string>> = {
  'app key alone': `ak1${'.'}${random(32)}`,
  'app key in a header': `curl -H "ST-App-Key: ak1${'.'}${random(28)}" https://api.example.com/crm`,
  'app key in capitals': `AK1${'.'}${random(24).toUpperCase()}7`,
  'app key, percent-encoded dot': `?next=/x%3Fak1%2E${random(24)}`,
  'app key, JSON escape': `{"note":"ak1\\u002e${random(24)}"}`,
  'app key with a soft hyphen': `ak1${'.'}${random(6)}\u00ad${random(20)}`,
  'client id': `client_id=cid${'.'}${random(25)}`,
  'client id in prose': `The office mailed cid${'.'}${random(25)} to us.`,
  'client secret': `cs1${'.'}${random(40)}`,
  'client secret in JSON': `{"client_id": "removed", "client_secret": "cs1${'.'}${random(36)}"}`,
  'client secret without prefix': `"clientSecret": "${random(32)}",`,
  'client secret in YAML': `auth:\n  client-secret: ${random(24)}\n`,
  'client secret on the next line': `client_secret:\n  ${random(28)}\n`,
  'client secret in a YAML block': `clientSecret: |\n  ${random(28)}\n`,
  'JWT alone': jwt(),
  'JWT in a log': `2026-11-10T15:04:00Z token exchange ok ${jwt()} 900s`,
  'JWT in a cookie': `Set-Cookie: session=${jwt()}; HttpOnly`,
  'bearer header': `Authorization: Bearer ${random(40)}`,
  'bearer in lower case': `authorization: bearer ${random(20)}`,
  'bearer in curl': `curl -H 'Authorization: Bearer ${random(36)}' https://api.example.com`,
  'access token in JSON': `{"access_token":"${random(64)}","token_type":"Bearer","expires_in":900}`,
  'refresh token in env': `ST_REFRESH_TOKEN=${random(48)}`,
  'OAuth code in an address': `https://app.example.com/callback?code=${random(30)}&state=ok`,
  'access token in an address': `GET /v2/jobs?access_token=${random(32)}&page=1`,
  'basic header': `Authorization: Basic ${basic()}`,
  'password in env': `SMTP_PASSWORD=${phrase}`,
  'password in JSON': `{"user":"office","password":"${phrase}"}`,
  'password in YAML': `login:\n  user: office\n  password: ${phrase}\n`,
  'password in prose': `The password is ${phrase} until Friday.`,
  'password on the command line': `mysql --user office --password ${phrase}`,
  'password in XML': `<user>office</user><password>${phrase}</password>`,
  'short password': `pwd: ${'hunt' + 'er2'}`,
  'password in Spanish': `Contraseña: ${phrase}`,
  'password in a database address': `postgres://truecopy:${random(12)}@db.example.com:5432/leads`,
  'password in a mail address': `smtps://office%40example.com:${random(10)}@mail.example.com`,
  'private key': `${pem('RSA')}\n${deal(alphanumeric, 64)}\n`,
  'private key in JSON': `{"private_key":"${pem('EC')}\\n${deal(alphanumeric, 48)}\\n"}`,
  'OpenSSH key': `${pem('OPENSSH')}\n`,
  'AWS key': `AKIA${deal('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
  'GitHub token': `ghp${'_'}${deal(alphanumeric, 36)}`,
  'Slack token': `xoxb${'-'}${deal('0123456789', 12)}-${deal(alphanumeric, 24)}`,
  'Stripe key': `sk${'_'}live${'_'}${deal(alphanumeric, 24)}`,
  'webhook secret': `whsec${'_'}${Buffer.from(random(24)).toString('base64')}`,
  'Google key': `AIza${deal(alphanumeric, 35)}`,
  'hexadecimal API key': `X-Api-Key: ${deal(hex, 32)}`,
  'API key in a table': `tenant,api_key,status\n1042,${random(24)},active\n`,
  'secret in a Markdown table': `| tenant | client secret |\n| --- | --- |\n| 1042 | ${random(30)} |\n`,
  'signing key near its name': `We rotated the webhook signing secret today; the new one, ${random(32)}, is live.`,
  'UUID as a secret': `client_secret: ${deal(hex, 8)}-${deal(hex, 4)}-4${deal(hex, 3)}-a${deal(hex, 3)}-${deal(hex, 12)}`,
  'password of a mailbox': `mail_pass = "${phrase}"`,
  'password of PostgreSQL': `PGPASSWORD=${'spring' + 'time'} psql leads`,
  passphrase: `passphrase: correct ${'horse'} battery staple`,
  'user and password of curl': `curl -u office:${phrase} https://api.example.com/jobs`,
  'password in a form': `<input type="password" name="p" value="${phrase}">`,
  'variable with its value below': `- name: CLIENT_SECRET\n  value: ${random(24)}\n`,
  'secret with a remark': `Client secret (sandbox): ${random(32)}`,
  'value on a line of its own': `"client_secret":\n    "${random(32)}"`,
  'key that a person noted down': `app key for the tenant -> ${random(28)}`,
  'name on a line of its own': `Client Secret\n${random(40)}\n`,
  'password in a note': `login office / password ${phrase}`,
  'HMAC key': `The HMAC key ${random(32)} signs it.`,
  'session in a cookie': `Cookie: sessionid=${random(32)}`,
};
