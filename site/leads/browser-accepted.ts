const name = 'truecopy:lead-accepted';

/** A request that the server has taken. */
export interface AcceptedRequest {
  /** The form as it was sent. */
  fields: URLSearchParams;
  /** The page that thanks comes next. */
  leaving: boolean;
}

/** Tells other scripts of the page that a request was taken. */
export function tellAccepted(request: AcceptedRequest): void {
  document.dispatchEvent(new CustomEvent<AcceptedRequest>(name, { detail: request }));
}

/** Calls back for each request that is taken while this page is open. */
export function onAccepted(heard: (request: AcceptedRequest) => void): void {
  document.addEventListener(name, (event) => heard((event as CustomEvent<AcceptedRequest>).detail));
}
