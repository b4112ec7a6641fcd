package com.reachgig.deploy.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;

class AssemblyTest {
  @TempDir Path folder;

  @Test
  void stacks_come_after_those_that_they_need_each_in_its_region() throws Exception {
    write("a.template.json", "{\"Parameters\":{\"Acl\":{},\"Size\":{\"Default\":\"1\"}}}");
    write("b.template.json", "{}");
    write(
        "manifest.json",
        """
        {"artifacts":{
          "a":{"type":"aws:cloudformation:stack","environment":"aws://unknown-account/unknown-region",
            "properties":{"templateFile":"a.template.json"},"dependencies":["b"]},
          "b":{"type":"aws:cloudformation:stack","environment":"aws://unknown-account/us-east-1",
            "properties":{"templateFile":"b.template.json","stackName":"edge"}},
          "tree":{"type":"cdk:tree"}}}
        """);
    var stacks = Assembly.in(folder).stacks();
    assertThat(stacks).extracting(StackArtifact::name).containsExactly("edge", "a");
    var target = Target.aws("eu-central-1");
    assertThat(stacks)
        .extracting(stack -> stack.regionIn(target))
        .containsExactly(Region.US_EAST_1, Region.EU_CENTRAL_1);

    var parameters = new Parameters();
    parameters.add(Map.of("Acl", "arn:acl"));
    assertThat(parameters.of(stacks.get(1)))
        .singleElement()
        .satisfies(
            parameter -> {
              assertThat(parameter.parameterKey()).isEqualTo("Acl");
              assertThat(parameter.parameterValue()).isEqualTo("arn:acl");
            });
  }

  @Test
  void a_folder_without_stacks_is_told() {
    assertThatThrownBy(() -> Assembly.in(folder))
        .isInstanceOf(DeployFailure.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void the_same_files_make_the_same_zip() throws Exception {
    write("web/index.html", "hello");
    write("web/a/b.css", "body{}");
    var zip = Files.readAllBytes(FolderZip.of(folder.resolve("web")));
    assertThat(Files.readAllBytes(FolderZip.of(folder.resolve("web")))).isEqualTo(zip);
  }

  private void write(String name, String text) throws Exception {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
