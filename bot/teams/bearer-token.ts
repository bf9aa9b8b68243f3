/**
 * Whether an Authorization header carries a JSON Web Token signed with RS256, the one way in which Bot Framework signs.
 * Says nothing of the signature itself: this keeps botbuilder, which trips over a token that is not one, from seeing it.
 */
export function isRs256Token(authorization: string): boolean {
  const [, header, payload] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  return readPart(header)?.['alg'] === 'RS256' && readPart(payload) !== undefined;
}

function readPart(part = ''): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
