module app {
  requires dev.backflow;
  requires lib;
}
