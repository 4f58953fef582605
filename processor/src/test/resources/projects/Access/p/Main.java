package p;

import static dev.backflow.processor.project.Near.near;

import java.lang.reflect.Modifier;

/** A companion is seen where its class is. */
public class Main {
  private static final int ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

  static void check() throws ReflectiveOperationException {
    near(6, q.AGrad.open(3).dx());
    near(6, q.A_NestedGrad.nested(3).dx());
    near(0, Class.forName("q.BGrad").getModifiers() & ACCESS);
    near(0, Class.forName("q.A_HiddenGrad").getModifiers() & ACCESS);
    near(27, HeirGrad.f(3).dx());
    near(216, Heir_InnerGrad.f(3).dx());
    near(Modifier.PUBLIC, access("inherited"));
    near(0, access("ofPackage"));
    near(0, access("hidden"));
  }

  private static int access(String method) throws ReflectiveOperationException {
    return Class.forName("q.AGrad").getDeclaredMethod(method, double.class).getModifiers() & ACCESS;
  }
}
