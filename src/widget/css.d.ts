/** Style sheets are imported as text, because they are used in shadow roots, not in the page. */
declare module '*.css' {
  const text: string;
  export default text;
}
