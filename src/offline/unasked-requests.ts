import { whileNoFileIsChosen } from '../policy/quiet-worker.ts';

/** What Workbox remembers of one request. */
interface State {
  answered?: () => void;
}

/**
 * Holds back the requests that the service worker makes of itself, which are those for the files that it keeps, while
 * a page has a file. A plugin of Workbox.
 */
export const unaskedRequests = {
  requestWillFetch: ({ request, state = {} }: { readonly request: Request; readonly state?: State }) =>
    new Promise<Request>((go, refuse) => {
      const untilAnswered = () =>
        new Promise<void>((answered) => {
          state.answered = answered;
          go(request);
        });
      whileNoFileIsChosen(untilAnswered).catch(refuse);
    }),
  async fetchDidSucceed({ response, state }: { readonly response: Response; readonly state?: State }) {
    state?.answered?.();
    return response;
  },
  async fetchDidFail({ state }: { readonly state?: State }): Promise<void> {
    state?.answered?.();
  },
};
