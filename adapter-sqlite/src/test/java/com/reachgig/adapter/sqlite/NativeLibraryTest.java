package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  void the_driver_loads_its_library_from_where_it_was_laid() {
    Data.open(folder).close();
    var path = Path.of(System.getProperty("org.sqlite.lib.path"));
    assertThat(path.getFileName().toString()).matches("[0-9.]+-.+");
  }

  @Test
  void a_library_is_laid_whole_once_and_by_whoever_comes_first() throws Exception {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var target = folder.resolve(name);
    var copies = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 4; i++) {
      copies.add(() -> NativeLibrary.copy(resource, folder, target));
    }
    try (var executor = Executors.newFixedThreadPool(4)) {
      for (var copy : executor.invokeAll(copies)) {
        assertThat(copy.get()).isTrue();
      }
    }
    var laid = Files.getLastModifiedTime(target);
    assertThat(NativeLibrary.copy(resource, folder, target)).isTrue();
    assertThat(Files.getLastModifiedTime(target)).isEqualTo(laid);
    try (var content = LibraryLoaderUtil.class.getResourceAsStream(resource);
        var files = Files.list(folder)) {
      assertThat(target).hasBinaryContent(content.readAllBytes());
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void a_copy_that_was_cut_is_replaced() throws Exception {
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var target = Files.write(folder.resolve(name), new byte[10]);
    assertThat(NativeLibrary.copy(resource, folder, target)).isTrue();
    assertThat(target).isNotEmptyFile();
    assertThat(Files.size(target)).isGreaterThan(10);
  }
}
