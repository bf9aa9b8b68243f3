import { timeZone } from '../clock.ts';
import type { Certificate } from '../settings/certificate.ts';
import type { Config } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';
import { listRegistrations, type Registration } from './registrations.ts';

/** From so near to its end on a new one is to be made: that asks for somebody who may change the registration. */
const nearDays = 30;

/** With what the bot signs in, and when that ends. */
export function checkCredentials(config: Config, now: Temporal.Instant): Finding[] {
  const registrations = listRegistrations(config);
  if (registrations.length === 0) return [skipped('credential', 'without MICROSOFT_APP_ID the bot does not sign in')];
  return registrations.map((registration) => describe(registration, now));
}

function describe({ whose, prefix, credentials }: Registration, now: Temporal.Instant): Finding {
  const what = `credential${whose}`;
  switch (credentials.type) {
    case 'SingleTenant':
      return ok(what, `the client secret in ${prefix}_PASSWORD; the registration in Entra says when it ends`);
    case 'Certificate':
      return describeCertificate(
        what,
        `the certificate in ${prefix}_CERTIFICATE`,
        untilEnd(credentials.certificate, now),
      );
    case 'FederatedCredential':
      return ok(what, `the managed identity in ${prefix}_FEDERATED_CLIENT_ID, which the registration is to trust`);
    case 'UserAssignedMSI':
      return ok(what, `the managed identity in ${prefix}_ID`);
  }
}

function describeCertificate(what: string, name: string, { day, days }: { day: string; days: number }): Finding {
  const says = `${name}, which ends on ${day}`;
  if (days >= nearDays) return ok(what, says);
  return mend(
    what,
    `${says}, in ${days} ${days === 1 ? 'day' : 'days'}; make a new one, add it to the registration beside this one, put it in the file with its key, and start the bot again`,
  );
}

function untilEnd({ endsAt }: Certificate, now: Temporal.Instant): { day: string; days: number } {
  const day = dayOf(endsAt);
  return { day: day.toString(), days: dayOf(now).until(day).days };
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}
