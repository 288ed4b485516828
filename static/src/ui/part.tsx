/** A part of the screen that is fetched when needed. Without a network it fails alone. */
import { ErrorBoundary, type JSX, Suspense } from "solid-js";
import { t } from "../i18n/index.ts";

interface PartProps {
  /** Shown while it is on its way. */
  readonly waiting?: JSX.Element;
  readonly children: JSX.Element;
}

export function Part(props: PartProps): JSX.Element {
  return (
    <ErrorBoundary fallback={<Missing />}>
      <Suspense fallback={props.waiting}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** What was written and waits is not touched by reloading: it is kept on the device. */
function Missing(): JSX.Element {
  return (
    <div class="notice notice-bad missing" role="alert">
      <p>{t("part-missing")}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t("reload")}
      </button>
    </div>
  );
}
