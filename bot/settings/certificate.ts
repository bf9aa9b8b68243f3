import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** With what the bot signs that it is who it says. */
export interface Certificate {
  /** An object and no text, so that whatever prints it prints no key. */
  readonly privateKey: KeyObject;
  /** SHA-256 of the certificate, in hexadecimals: by it Entra finds the one to check the signature with. */
  readonly thumbprint: string;
  readonly endsAt: Temporal.Instant;
}

/** What is wrong with where a setting leads, and what to do: a sentence but for the name of the setting. */
export interface CertificateFault {
  readonly fault: string;
}

const renew = 'make a new one, add it to the registration in Entra, and put it in the file with its key';

/** The private key in a PEM file and the certificate that belongs to it; others, of who issued it, may stand beside. */
export function readCertificate(file: string, now: Temporal.Instant): Certificate | CertificateFault {
  const pem = readText(file);
  if (typeof pem !== 'string') return pem;
  const certificates = readCertificates(pem);
  if ('fault' in certificates) return certificates;
  const privateKey = readPrivateKey(pem);
  if ('fault' in privateKey) return privateKey;
  const own = certificates.find((certificate) => certificate.checkPrivateKey(privateKey));
  if (!own)
    return {
      fault: 'leads to a key that is not that of the certificate; put the two that belong together in the file',
    };
  const [startsAt, endsAt] = [toInstant(own.validFromDate), toInstant(own.validToDate)];
  if (Temporal.Instant.compare(now, endsAt) > 0)
    return { fault: `leads to a certificate that ended at ${endsAt}; ${renew}` };
  if (Temporal.Instant.compare(now, startsAt) < 0)
    return {
      fault: `leads to a certificate that is valid from ${startsAt} on; use one that is valid now, or mend the clock`,
    };
  return { privateKey, thumbprint: own.fingerprint256.replaceAll(':', '').toLowerCase(), endsAt };
}

function readText(file: string): string | CertificateFault {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      fault:
        code === 'ENOENT'
          ? 'leads to no file; use the path of a PEM file with the private key and its certificate'
          : `leads to what cannot be read (${code}); use the path of a PEM file that the account which runs the bot may read`,
    };
  }
}

function readCertificates(pem: string): X509Certificate[] | CertificateFault {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs);
  if (!blocks)
    return { fault: 'leads to a file without a certificate; put that (BEGIN CERTIFICATE) in it, beside its key' };
  try {
    return blocks.map((block) => new X509Certificate(block));
  } catch {
    return { fault: 'leads to a certificate that is damaged; put it in the file again' };
  }
}

function readPrivateKey(pem: string): KeyObject | CertificateFault {
  const [block] = /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----.+?-----END ([A-Z]+ )?PRIVATE KEY-----/s.exec(pem) ?? [];
  if (!block)
    return {
      fault: 'leads to a file without a private key; put that (BEGIN PRIVATE KEY) in it, beside its certificate',
    };
  if (block.includes('ENCRYPTED'))
    return {
      fault: 'leads to a key with a passphrase; take that off (openssl pkey), and let only the bot read the file',
    };
  try {
    const key = createPrivateKey(block);
    return key.asymmetricKeyType === 'rsa'
      ? key
      : {
          fault: `leads to a key of the kind ${key.asymmetricKeyType}; use a certificate with an RSA key, as Entra takes no other`,
        };
  } catch {
    return { fault: 'leads to a key that is damaged; put it in the file again' };
  }
}

function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
