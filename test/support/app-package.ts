import { strFromU8, unzipSync } from 'fflate';
import { createAppPackage } from '../../manifest/app-package.ts';
import { readPackageSettings } from '../../manifest/settings.ts';

/** Settings with which a package can be built. */
export const packageEnv = {
  BOT_DOMAIN: 'bot.example.nl',
  MICROSOFT_APP_ID: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10',
  TAB_CLIENT_ID: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11',
};

interface Command {
  readonly title: string;
  readonly description: string;
  readonly type?: string;
  readonly prompt?: string;
}

/** What tests look at in a manifest; the schema checks the rest. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  readonly name: { short: string; full: string };
  readonly description: { short: string; full: string };
  readonly icons: { color: string; outline: string };
  readonly accentColor: string;
  readonly localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  readonly bots: {
    botId: string;
    scopes: string[];
    commandLists: { scopes: string[]; commands: Command[] }[];
  }[];
  readonly composeExtensions: { botId: string; commands: Record<string, unknown>[] }[];
  readonly staticTabs: { entityId: string; contentUrl?: string; websiteUrl?: string; scopes: string[] }[];
  readonly configurableTabs: { configurationUrl: string; scopes: string[] }[];
  readonly validDomains: string[];
  readonly permissions: string[];
  readonly webApplicationInfo: { id: string; resource: string };
  readonly authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  readonly supportsChannelFeatures: string;
}

export interface OpenedPackage {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly manifest: Manifest;
  /** The Dutch texts by their path in the manifest. */
  readonly dutch: Readonly<Record<string, string>>;
}

/** Builds an app package and opens the zip, as Teams does. */
export async function openPackage(env: Readonly<Record<string, string>> = packageEnv): Promise<OpenedPackage> {
  const files = unzipSync(await createAppPackage(readPackageSettings(env)));
  const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  return { files, manifest: read('manifest.json'), dutch: read('nl.json') };
}
