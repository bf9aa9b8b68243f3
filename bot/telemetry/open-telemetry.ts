import { noTelemetry, type Telemetry, type TelemetrySettings } from './telemetry.ts';

/**
 * Tells whom the settings name. Where they name nobody nothing of OpenTelemetry is loaded.
 * @throws {TelemetryError} with a sentence where the port for Prometheus can't be opened
 */
export async function openTelemetry(settings: TelemetrySettings): Promise<Telemetry> {
  if (settings.otlpEndpoint === undefined && settings.metricsPort === undefined) return noTelemetry;
  const { openExporting } = await import('./open-exporting.ts');
  return openExporting(settings);
}
