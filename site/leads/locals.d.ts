declare namespace App {
  interface Locals {
    /** Form that the lead endpoint shows again; not set when the page is opened by itself. */
    redrawnForm?: import('./handler.ts').RedrawnForm;
  }
}
