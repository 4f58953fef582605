module app {
  requires static dev.backflow;
  requires lib;
}
