package org.frillbench.cli.tensorflow;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** Fetches libraries into the local repository, from where the user's Maven fetches, too. */
final class LibraryFetch {

  private static final String MODEL_VERSION = "4.0.0";
  private static final String CONNECT_TIMEOUT = "aether.transport.http.connectTimeout";
  private static final String REQUEST_TIMEOUT = "aether.transport.http.requestTimeout";
  private static final int CONNECT_MS = 15_000;
  private static final int SILENCE_MS = 60_000;

  private LibraryFetch() {}

  /**
   * Fetches {@code libraries}.
   *
   * @param maven whose mirrors, proxies and local repository are used
   * @throws ArtifactResolutionException if one cannot be fetched
   */
  static void of(List<PinnedLibrary> libraries, MavenSettings maven, TransferListener listener)
      throws ArtifactResolutionException {
    Settings settings = maven.read();
    RepositorySystem system = new RepositorySystemSupplier().get();
    try (CloseableSession session =
        session(system, settings, maven.localRepository()).setTransferListener(listener).build()) {
      List<RemoteRepository> remote = system.newResolutionRepositories(session, List.of(central()));
      system.resolveArtifacts(
          session,
          libraries.stream()
              .map(
                  each ->
                      new ArtifactRequest(new DefaultArtifact(each.coordinates()), remote, null))
              .toList());
    } finally {
      system.shutdown();
    }
  }

  private static SessionBuilder session(
      RepositorySystem system, Settings settings, Path repository) {
    return new SessionBuilderSupplier(system)
        .get()
        .withLocalRepositoryBaseDirectories(repository)
        .setMirrorSelector(mirrors(settings))
        .setProxySelector(proxies(settings))
        .setAuthenticationSelector(servers(settings))
        .setConfigProperty(CONNECT_TIMEOUT, CONNECT_MS)
        .setConfigProperty(REQUEST_TIMEOUT, SILENCE_MS);
  }

  /** Maven's default repository, as its super POM names it. */
  private static RemoteRepository central() {
    Model superPom =
        new DefaultSuperPomProvider()
            .setModelProcessor(
                new DefaultModelProcessor()
                    .setModelLocator(new DefaultModelLocator())
                    .setModelReader(new DefaultModelReader()))
            .getSuperModel(MODEL_VERSION);
    Repository central = superPom.getRepositories().get(0);
    return new RemoteRepository.Builder(central.getId(), central.getLayout(), central.getUrl())
        .build();
  }

  private static MirrorSelector mirrors(Settings settings) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      mirrors.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    return mirrors;
  }

  private static ProxySelector proxies(Settings settings) {
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy proxy : settings.getProxies()) {
      if (proxy.isActive()) {
        AuthenticationBuilder credentials =
            new AuthenticationBuilder()
                .addUsername(proxy.getUsername())
                .addPassword(proxy.getPassword());
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), credentials.build()),
            proxy.getNonProxyHosts());
      }
    }
    return proxies;
  }

  private static AuthenticationSelector servers(Settings settings) {
    DefaultAuthenticationSelector servers = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      servers.add(
          server.getId(),
          new AuthenticationBuilder()
              .addUsername(server.getUsername())
              .addPassword(server.getPassword())
              .build());
    }
    return servers;
  }
}
