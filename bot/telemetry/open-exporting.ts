import { type Attributes, context, type Meter, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { type IMetricReader, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { showFigures } from './show-figures.ts';
import { type Telemetry, TelemetryError, type TelemetrySettings, type Tell, type Work } from './telemetry.ts';
import { type Fields, keepKnown } from './words.ts';

const name = 'defender-bot';
/** In seconds: an answer takes milliseconds, and Teams waits for fifteen. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const purposes: Readonly<Record<Work, string>> = {
  turn: 'Whole turns, by where and how',
  answer: 'Questions read and decided on, by what they came to',
  store: 'Statements of the database',
  send: 'Messages to Teams, by what became of them',
  job: 'Jobs of the queue',
};

/** Tells a collector by OTLP, Prometheus when it asks, or both. */
export async function openExporting(settings: TelemetrySettings): Promise<Telemetry> {
  const resource = detectResources({ detectors: [serviceNameEnvDetector, resourceAttributesEnvDetector] });
  const named = resourceFromAttributes({ 'service.name': name }).merge(resource);
  const meters = new MeterProvider({ resource: named, readers: await openReaders(settings) });
  const tracers = new TracerProvider({
    resource: named,
    sampler: createSampler(settings.tracesShare ?? 1),
    spanProcessors: settings.otlpEndpoint ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })] : [],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const meter = meters.getMeter(name);
  return {
    ...tellWork(tracers.getTracer(name), meter, nameActivity(settings)),
    show: (read) => showFigures(meter, read),
    traceId: () => trace.getActiveSpan()?.spanContext().traceId,
    stop: async () => {
      await Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
    },
  };
}

/** Whole traces or nothing of them; what is not kept counts in the figures all the same. */
function createSampler(share: number): Sampler {
  return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) });
}

async function openReaders({ otlpEndpoint, metricsPort, metricsHost }: TelemetrySettings): Promise<IMetricReader[]> {
  return [
    ...(otlpEndpoint ? [new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter() })] : []),
    ...(metricsPort === undefined ? [] : [await openPrometheus(metricsPort, metricsHost)]),
  ];
}

async function openPrometheus(port: number, host: string): Promise<PrometheusExporter> {
  const options = { port, host, withoutScopeInfo: true, preventServerStart: true };
  const exporter = new PrometheusExporter(options);
  try {
    await exporter.startServer();
    return exporter;
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw new TelemetryError(
      `Port ${port} on ${host} can't be opened for Prometheus (${code}); choose others with METRICS_PORT and METRICS_HOST.`,
      { cause },
    );
  }
}

/** As the standard Logboek Dataverwerkingen calls it; whom it is about it would name too, which no span may. */
function nameActivity({ processingActivity }: TelemetrySettings): Attributes {
  return processingActivity === undefined ? {} : { 'dpl.core.processing_activity_id': processingActivity };
}

/** Each piece of work is a span, and counted in a histogram of the same fields; `activity` is of the span alone. */
function tellWork(tracer: Tracer, meter: Meter, activity: Attributes): Pick<Telemetry, 'during' | 'took'> {
  const histograms = new Map(
    Object.entries(purposes).map(([work, description]) => [
      work,
      meter.createHistogram(`bot_${work}_seconds`, {
        description,
        unit: 's',
        advice: { explicitBucketBoundaries: bounds },
      }),
    ]),
  );
  const count = (work: Work, ms: number, told: Record<string, string>) => histograms.get(work)?.record(ms / 1000, told);
  return {
    during: (work, told, run, tell) =>
      tracer.startActiveSpan(work, { attributes: activity }, (span) => {
        const begun = performance.now();
        const end = (result: 'ok' | 'failed', more: Fields = {}) => {
          const all = keepKnown({ ...told, result, ...more });
          span.setAttributes(all);
          if (all['result'] === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          count(work, performance.now() - begun, all);
        };
        return endWith(run, end, tell);
      }),
    took: (work, ms, told) => {
      const all = keepKnown(told);
      count(work, ms, all);
      // By itself it would be a trace of one statement.
      if (!trace.getActiveSpan()) return;
      const now = Date.now();
      tracer.startSpan(work, { startTime: now - ms, attributes: { ...all, ...activity } }).end(now);
    },
  };
}

/** Runs it, and ends it when it is over: now, or where it is a promise then. */
function endWith<Result>(
  run: () => Result,
  end: (result: 'ok' | 'failed', more?: Fields) => void,
  tell: Tell<Result> = () => ({}),
): Result {
  const succeed = (result: Awaited<Result>) => {
    const more = tell(result);
    if (more) end('ok', more);
  };
  try {
    const result = run();
    if (result instanceof Promise) result.then(succeed, () => end('failed'));
    else succeed(result as Awaited<Result>);
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}
