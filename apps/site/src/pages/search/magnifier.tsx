/** Drawn in the colour of the text around it. */
export const Magnifier = () => (
  <svg class="magnifier" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="m13 13 4.5 4.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="square" />
  </svg>
);
