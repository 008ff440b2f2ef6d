/** Style sheets are imported as text: they live in shadow roots, not in the page. */
declare module '*.css' {
  const text: string;
  export default text;
}
