/** Styles are the build's of the pages; to the compiler they are nothing. */
declare module '*.css';
